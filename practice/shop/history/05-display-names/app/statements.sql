INSERT INTO customers (id, email, full_name, display_name) VALUES (-1, 'ready@shop.example', 'Ready Check', 'Ready');
INSERT INTO orders (id, customer_id, total_cents) VALUES (-1, -1, 100);
SELECT coalesce(c.display_name, c.full_name), o.total_cents FROM orders o JOIN customers c ON c.id = o.customer_id ORDER BY o.placed_at DESC LIMIT 20;
