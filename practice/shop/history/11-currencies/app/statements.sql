INSERT INTO customers (id, email, display_name) VALUES (-1, 'ready@shop.example', 'Ready');
INSERT INTO orders (id, customer_id, total_cents, currency) VALUES (-1, -1, 100, 'EUR');
SELECT c.display_name, round(o.total_cents / 100.0, 2), o.currency FROM orders o JOIN customers c ON c.id = o.customer_id ORDER BY o.placed_at DESC LIMIT 20;
