package io.jiuyuan.comparison;

import io.jiuyuan.registry.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Stands in for the registry's keys: unreadable at a glance, bound to the purpose, and the same in every run. */
public final class TestSecrets implements Secrets {

    private volatile String keyId = "one";

    public void rotateTo(String id) {
        keyId = id;
    }

    @Override
    public Sealed seal(String purpose, String plain) {
        byte[] bytes = (purpose + "\n" + plain).getBytes(StandardCharsets.UTF_8);
        return new Sealed(keyId + "." + Base64.getEncoder().encodeToString(bytes), keyId);
    }

    @Override
    public String open(String purpose, String cipherText) {
        String base64 = cipherText.substring(cipherText.indexOf('.') + 1);
        String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        if (!text.startsWith(purpose + "\n")) {
            throw new IllegalStateException("sealed for another purpose");
        }
        return text.substring(purpose.length() + 1);
    }

    @Override
    public String lookupHash(String plain) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(("key" + plain).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String currentKeyId() {
        return keyId;
    }
}
