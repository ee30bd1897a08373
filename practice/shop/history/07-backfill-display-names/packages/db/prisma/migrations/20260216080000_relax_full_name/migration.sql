-- AlterTable
ALTER TABLE "customers" ALTER COLUMN "full_name" DROP NOT NULL;

-- Statistics are gathered while it is quiet
SELECT pg_sleep(2);
