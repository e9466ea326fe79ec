package io.jiuyuan.registry;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Pictures of a few bytes, whole as far as their beginning tells. */
public final class SamplePictures {

    private SamplePictures() {}

    public static byte[] png() {
        return png(1, 1);
    }

    /** @return a picture that claims that size */
    static byte[] png(int width, int height) {
        byte[] one = HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                        + "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082");
        ByteBuffer.wrap(one).putInt(16, width).putInt(20, height);
        return one;
    }

    /** @param before further segments in front of the size, as hexadecimal digits */
    static byte[] jpeg(String before, int width, int height) {
        return HexFormat.of()
                .parseHex("ffd8ffe000104a46494600010101004800480000" + before
                        + "ffc0000b08%04x%04x01011100ffd9".formatted(height, width));
    }
}
