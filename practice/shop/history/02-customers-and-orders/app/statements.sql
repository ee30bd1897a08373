INSERT INTO customers (id, email, full_name) VALUES (-1, 'ready@shop.example', 'Ready Check');
INSERT INTO orders (id, customer_id, total_cents) VALUES (-1, -1, 100);
SELECT c.full_name, o.total_cents FROM orders o JOIN customers c ON c.id = o.customer_id LIMIT 1;
