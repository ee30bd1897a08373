-- In batches, so that no row is locked for long
DO $$
BEGIN
    FOR batch IN 0..4 LOOP
        UPDATE "customers" SET "display_name" = "full_name" WHERE "display_name" IS NULL AND "id" % 5 = batch;
        PERFORM pg_sleep(1);
    END LOOP;
END
$$;
