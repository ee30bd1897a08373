-- CreateTable
CREATE TABLE "customers" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "customers_email_key" ON "customers"("email");

-- The first customers, so that later migrations have rows to work on
INSERT INTO "customers" ("email", "full_name")
SELECT 'customer' || n || '@shop.example', 'Customer Number ' || n FROM generate_series(1, 300) AS n;
