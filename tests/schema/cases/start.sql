CREATE TYPE mood AS ENUM ('happy', 'sad');
CREATE TYPE size AS ENUM ('small', 'large');
CREATE DOMAIN percent AS int;
CREATE TABLE users (
    id int PRIMARY KEY,
    email text NOT NULL,
    name text,
    age int,
    nick varchar(20),
    mood mood,
    active boolean NOT NULL DEFAULT true,
    score numeric(10,2) NOT NULL DEFAULT 0,
    joined timestamp NOT NULL DEFAULT '2026-01-01 00:00:00',
    meta jsonb
);
CREATE UNIQUE INDEX users_email_key ON users (email);
CREATE INDEX users_name_idx ON users (name);
CREATE TABLE orders (
    id serial PRIMARY KEY,
    user_id int NOT NULL,
    total int NOT NULL,
    note text,
    discount percent,
    CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT orders_total_check CHECK (total >= 0)
);
CREATE TABLE tags (id int PRIMARY KEY, label text CONSTRAINT tags_label_key UNIQUE, color text DEFAULT 'red');
CREATE VIEW active_users AS SELECT id, email FROM users WHERE active;
CREATE MATERIALIZED VIEW totals AS SELECT user_id, sum(total) AS sum FROM orders GROUP BY user_id;
CREATE SEQUENCE tickets;
CREATE FUNCTION greeting(who text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''Hello '' || who';
CREATE SCHEMA audit;
CREATE TABLE audit.log (id int PRIMARY KEY, line text);
INSERT INTO users (id, email, name, age, nick, mood) VALUES (1, 'a@x', 'Ann', 30, 'ann', 'happy'), (2, 'b@x', 'Bob', NULL, 'bob', 'sad');
INSERT INTO orders (id, user_id, total, note) VALUES (101, 1, 10, 'first'), (102, 1, 20, NULL);
INSERT INTO tags (id, label) VALUES (1, 'new');
INSERT INTO audit.log VALUES (1, 'one');
