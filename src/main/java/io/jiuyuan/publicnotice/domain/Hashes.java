package io.jiuyuan.publicnotice.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts, in hex. */
public final class Hashes {

    private Hashes() {}

    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts with their order and borders; null counts as empty. */
    public static String of(Object... texts) {
        MessageDigest digest = begin();
        for (Object text : texts) {
            add(digest, text);
        }
        return hex(digest);
    }

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(begin().digest(content));
    }

    public static void add(MessageDigest digest, Object text) {
        digest.update((text == null ? "" : text.toString()).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
