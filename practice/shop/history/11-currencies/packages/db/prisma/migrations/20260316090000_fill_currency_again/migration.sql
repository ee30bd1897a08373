-- Every order so far was in euros
UPDATE "orders" SET "currency" = 'EUR' WHERE "currency" IS NULL;

-- AlterTable
ALTER TABLE "orders" ALTER COLUMN "currency" SET DEFAULT 'EUR',
ALTER COLUMN "currency" SET NOT NULL;
