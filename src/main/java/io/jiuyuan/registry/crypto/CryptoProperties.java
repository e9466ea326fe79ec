package io.jiuyuan.registry.crypto;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key ring.
 *
 * @param keys AES-256 keys by id, each 32 bytes in Base64; old keys stay until the rotation is done
 * @param currentKey id of the key that encrypts now
 * @param lookupKey key of the look-up hash, 32 bytes in Base64; it never changes, or no number is found any more
 */
@ConfigurationProperties("jiuyuan.crypto")
public record CryptoProperties(Map<String, String> keys, String currentKey, String lookupKey) {

    /** Keys that the demo ships with; anyone can read them. */
    static final String DEMO_KEY = "aml1eXVhbi1kZW1vLWtleS1ub3QtZm9yLXJlYWwtdXM=";

    static final String DEMO_LOOKUP_KEY = "aml1eXVhbi1kZW1vLWxvb2t1cC1ub3QtZm9yLXJlYWw=";

    public CryptoProperties {
        keys = keys == null ? Map.of() : Map.copyOf(keys);
        if (currentKey == null || !keys.containsKey(currentKey)) {
            throw new IllegalStateException(
                    "jiuyuan.crypto.current-key must name one of jiuyuan.crypto.keys." + keys.keySet()
                            + ": is the environment variable JIUYUAN_CRYPTO_KEYS_<ID> set, e.g. JIUYUAN_CRYPTO_KEYS_K1?");
        }
        if (!currentKey.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalStateException("jiuyuan.crypto.current-key: letters, digits, - and _ only, 40 at most");
        }
        if (lookupKey == null) {
            throw new IllegalStateException("jiuyuan.crypto.lookup-key is missing");
        }
    }

    Map<String, SecretKey> ring() {
        Map<String, SecretKey> ring = new HashMap<>();
        keys.forEach((id, key) -> ring.put(id, new SecretKeySpec(bytes("keys." + id, key), "AES")));
        return Map.copyOf(ring);
    }

    SecretKey lookup() {
        return new SecretKeySpec(bytes("lookup-key", lookupKey), "HmacSHA256");
    }

    boolean usesDemoKey() {
        return keys.containsValue(DEMO_KEY) || lookupKey.equals(DEMO_LOOKUP_KEY);
    }

    private static byte[] bytes(String name, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("jiuyuan.crypto." + name + " is not Base64", e);
        }
        throw new IllegalStateException("jiuyuan.crypto." + name + " must be 32 bytes");
    }

    @Override
    public String toString() {
        return "CryptoProperties[keys=" + keys.keySet() + ", currentKey=" + currentKey + "]";
    }
}
