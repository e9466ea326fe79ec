package io.jiuyuan.security.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;

/** One row of the journal. */
public record AuditEntry(long id, Instant recordedAt, String actor, String action, String subject, String detail) {

    /** Stored as local time of this zone, whatever the zone of the machine, so that every node computes the same hash. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static AuditEntry of(ResultSet result) throws SQLException {
        return new AuditEntry(
                result.getLong("id"),
                result.getObject("recorded_at", LocalDateTime.class)
                        .atZone(ZONE)
                        .toInstant(),
                result.getString("actor"),
                result.getString("action"),
                result.getString("subject"),
                result.getString("detail"));
    }

    /** Each part is preceded by its length, so that text cannot move from one column to the next unseen. */
    String hash(long sequence, String previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {
                previous,
                Long.toString(sequence),
                Long.toString(id),
                Long.toString(recordedAt.toEpochMilli()),
                actor,
                action,
                subject,
                detail
            }) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
