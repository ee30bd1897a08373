-- AlterTable
ALTER TABLE "orders" ADD COLUMN "currency" TEXT;
