package io.jiuyuan.registry;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the beginning of a picture says of its size. A few kilobytes may claim an area that fills a browser's or the
 * printer's memory once it is unpacked, and a signature alone makes no picture.
 */
final class PictureHead {

    /** Above the largest cameras of telephones. */
    private static final long MAX_PIXELS = 220_000_000;

    private static final int PNG_SIZE_AT = 16;
    private static final int PNG_HEAD = 33;
    private static final long PNG_HEADER_CHUNK = 0x0000000D49484452L;

    private PictureHead() {}

    /**
     * @param head first bytes of the file, {@link MaterialType#HEAD} or all
     * @return what is wrong, in Chinese; empty for a type whose beginning tells nothing
     */
    static Optional<String> problem(MaterialType type, byte[] head) {
        OptionalLong pixels = switch (type) {
            case PNG -> png(head);
            case JPEG -> jpeg(head);
            case PDF, HEIC -> OptionalLong.of(1);
        };
        if (pixels.isEmpty() || pixels.getAsLong() <= 0) {
            return Optional.of("图片不完整或已损坏，请重新拍照或扫描后上传");
        }
        return pixels.getAsLong() > MAX_PIXELS ? Optional.of("图片像素过大，请缩小后重新上传") : Optional.empty();
    }

    private static OptionalLong png(byte[] head) {
        if (head.length < PNG_HEAD) {
            return OptionalLong.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(head);
        if (bytes.getLong(Long.BYTES) != PNG_HEADER_CHUNK) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(area(bytes.getInt(PNG_SIZE_AT), bytes.getInt(PNG_SIZE_AT + Integer.BYTES)));
    }

    /** Walks over the segments to the one that names the size; it may lie behind large previews and colour profiles. */
    private static OptionalLong jpeg(byte[] head) {
        int at = 2;
        while (at + 9 <= head.length) {
            int marker = head[at + 1] & 0xFF;
            if ((head[at] & 0xFF) != 0xFF) {
                return OptionalLong.empty();
            }
            if (marker == 0xFF) {
                at++;
            } else if (isFrame(marker)) {
                return OptionalLong.of(area(word(head, at + 7), word(head, at + 5)));
            } else if (marker == 0xD9 || marker == 0xDA || word(head, at + 2) < 2) {
                return OptionalLong.empty();
            } else {
                at += 2 + word(head, at + 2);
            }
        }
        return head.length < MaterialType.HEAD ? OptionalLong.empty() : OptionalLong.of(1);
    }

    /** SOF0 to SOF15 without the tables that lie among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static long area(int width, int height) {
        return width <= 0 || height <= 0 ? 0 : (long) width * height;
    }
}
