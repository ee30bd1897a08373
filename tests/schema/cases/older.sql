SELECT id, email, name, age, nick, mood, active, score, joined, meta FROM users ORDER BY id
SELECT o.id, o.user_id, o.total, o.note, o.discount FROM orders o ORDER BY o.id
SELECT t.id, t.label, t.color FROM tags t
SELECT id, line FROM audit.log
SELECT id, email FROM active_users ORDER BY id
SELECT user_id, sum FROM totals
SELECT greeting('you'), nextval('tickets') > 0
SELECT u.id, u.email, count(*) FROM users u JOIN orders o ON o.user_id = u.id GROUP BY u.id
SELECT id FROM users WHERE mood = 'happy' AND name LIKE 'A%'
INSERT INTO users (id, email, name, age, nick, mood, active, score, joined, meta) VALUES (3, 'c@x', 'Cy', 3, 'cy', 'sad', false, 1.5, '2026-02-02', '{}') RETURNING id, email, score
INSERT INTO users (id, email) VALUES (4, 'd@x') RETURNING name, age, active, score, joined
INSERT INTO users (id, email) VALUES (5, 'e@x'), (6, 'f@x'), (7, 'g@x')
INSERT INTO users (id, email) VALUES (1, 'a@x') ON CONFLICT (email) DO UPDATE SET name = 'Ann B' RETURNING id, name
INSERT INTO users (id, email) VALUES (1, 'z@x') ON CONFLICT (id) DO NOTHING
INSERT INTO orders (user_id, total) VALUES (2, 5) RETURNING user_id, total, note, discount
INSERT INTO orders (user_id, total, discount) VALUES (2, 0, 100)
INSERT INTO tags (id, label) VALUES (2, 'old') ON CONFLICT ON CONSTRAINT tags_label_key DO NOTHING
INSERT INTO tags (id) VALUES (3) RETURNING label, color
INSERT INTO audit.log (id, line) VALUES (2, 'two')
UPDATE users SET name = NULL, age = NULL, nick = NULL, mood = NULL, meta = NULL WHERE id = 1 RETURNING name, age
UPDATE users SET email = 'q@x', nick = 'twenty characters xx', mood = 'happy' WHERE id = 2 RETURNING nick, mood
UPDATE users SET id = 9 WHERE id = 1
UPDATE orders SET total = 0, note = 'later', user_id = 2 WHERE id = 101
DELETE FROM orders WHERE id = 102
DELETE FROM users WHERE id = 1
DELETE FROM tags
