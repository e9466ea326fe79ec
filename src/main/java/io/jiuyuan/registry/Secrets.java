package io.jiuyuan.registry;

/**
 * Encryption of single values at rest: identity numbers, phones, account numbers. AES-256-GCM with a random nonce, under the
 * current key of a ring, so that keys rotate; a keyed hash finds a value without storing it in the clear. Whoever stores such
 * values keeps {@link Sealed#keyId()} in an indexed column beside the text and offers an {@link EncryptedStore}.
 */
public interface Secrets {

    /**
     * @param purpose what the value is and whose, e.g. {@code person-phone:<id>}; the same is needed to read it, so that a
     *     cipher text moved to another row or column does not open
     */
    Sealed seal(String purpose, String plain);

    /** @throws IllegalStateException when the text was changed, belongs to another purpose, or its key is not in the ring */
    String open(String purpose, String cipherText);

    /** The same value under the current key. */
    default Sealed reseal(String purpose, String cipherText) {
        return seal(purpose, open(purpose, cipherText));
    }

    /** Keyed hash (HMAC-SHA-256, hex) of a value; equal values give equal hashes under any encryption key. */
    String lookupHash(String plain);

    /** Id of the key under which {@link #seal} encrypts now. */
    String currentKeyId();

    /** @param keyId id of the key in the ring; {@code text} holds it too */
    record Sealed(String text, String keyId) {}
}
