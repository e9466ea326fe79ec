package io.jiuyuan.workflow.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the tables of engine 7.24 from the create scripts in the engine's own jar, so that one tool owns both schemas. On
 * MySQL the scripts say utf8, which cannot hold a rare character of a person's name; here they say utf8mb4.
 *
 * <p>The checksum covers the scripts of both vendors: an engine update whose scripts differ is noticed at the next start and
 * needs a migration of its own.
 */
class V001__Engine_schema_7_24 extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        for (Vendor vendor : Vendor.values()) {
            PARTS.forEach(part -> checksum.update(script(vendor, part).getBytes(StandardCharsets.UTF_8)));
        }
        return (int) checksum.getValue();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Vendor vendor = Vendor.of(connection);
        for (String part : PARTS) {
            String name = vendor.engineName() + " " + part;
            ByteArrayResource script =
                    new ByteArrayResource(script(vendor, part).getBytes(StandardCharsets.UTF_8), name);
            ScriptUtils.executeSqlScript(connection, new EncodedResource(script, StandardCharsets.UTF_8));
        }
    }

    private static String script(Vendor vendor, String part) {
        String path = "org/camunda/bpm/engine/db/create/activiti." + vendor.engineName() + ".create." + part + ".sql";
        try {
            return new ClassPathResource(path)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
