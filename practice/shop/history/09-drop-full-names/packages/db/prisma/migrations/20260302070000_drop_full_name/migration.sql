-- AlterTable
ALTER TABLE "customers" DROP COLUMN "full_name",
ALTER COLUMN "display_name" SET NOT NULL;
