package io.jiuyuan.registry;

/**
 * Encrypts short personal texts (AES-GCM, with the id of the key in front so that keys rotate) for the columns of any module.
 * Safe for use by several threads.
 */
public interface TextSealer {

    /**
     * @return printable ASCII, about 1.4 times the UTF-8 length of the text plus 60; null for null
     */
    String seal(String text);

    /** @throws IllegalStateException when the text was changed or its key is not configured; null for null */
    String open(String sealed);
}
