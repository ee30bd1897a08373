-- Every order so far was in euros
UPDATE "orders" SET "curency" = 'EUR';
ALTER TABLE "orders" ALTER COLUMN "currency" SET NOT NULL;
