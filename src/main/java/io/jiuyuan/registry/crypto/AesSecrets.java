package io.jiuyuan.registry.crypto;

import io.jiuyuan.registry.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Service;

/** Text form: {@code <key id>.<base64 of nonce and cipher text with tag>}; the purpose is the associated data. */
@Service
class AesSecrets implements Secrets {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> ring;
    private final String currentKeyId;

    /** Finding the provider and preparing the key costs more than the hash of a number itself. */
    private final ThreadLocal<Mac> lookup;

    AesSecrets(CryptoProperties properties) {
        this.ring = properties.ring();
        this.currentKeyId = properties.currentKey();
        SecretKey lookupKey = properties.lookup();
        this.lookup = ThreadLocal.withInitial(() -> keyed(lookupKey));
    }

    @Override
    public Sealed seal(String purpose, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, ring.get(currentKeyId), nonce, purpose, utf8(plain));
        byte[] whole = ByteBuffer.allocate(nonce.length + text.length)
                .put(nonce)
                .put(text)
                .array();
        return new Sealed(currentKeyId + "." + Base64.getEncoder().encodeToString(whole), currentKeyId);
    }

    @Override
    public String open(String purpose, String cipherText) {
        int dot = cipherText.indexOf('.');
        String keyId = dot < 0 ? "" : cipherText.substring(0, dot);
        SecretKey key = ring.get(keyId);
        if (key == null) {
            throw new IllegalStateException("No key '" + keyId + "' in the ring (jiuyuan.crypto.keys)");
        }
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(cipherText.substring(dot + 1)));
        byte[] nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        byte[] text = new byte[whole.remaining()];
        whole.get(text);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, purpose, text), StandardCharsets.UTF_8);
    }

    @Override
    public String lookupHash(String plain) {
        return HexFormat.of().formatHex(lookup.get().doFinal(utf8(plain)));
    }

    @Override
    public String currentKeyId() {
        return currentKeyId;
    }

    private static Mac keyed(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, String purpose, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(utf8(purpose));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A sealed value does not open: changed, moved, or sealed with another key", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
