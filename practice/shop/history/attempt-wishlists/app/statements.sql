INSERT INTO customers (id, email, display_name) VALUES (-1, 'ready@shop.example', 'Ready');
INSERT INTO orders (id, customer_id, total_cents) VALUES (-1, -1, 100);
SELECT c.display_name, w.article FROM wishlists w JOIN customers c ON c.id = w.customer_id LIMIT 20;
