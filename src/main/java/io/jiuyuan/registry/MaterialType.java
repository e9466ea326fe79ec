package io.jiuyuan.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** The kinds of files that are taken, told by their content alone. */
enum MaterialType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    HEIC("image/heic", "heic");

    /** Bytes that are enough to tell. */
    static final int HEAD = 64 * 1024;

    private final String mediaType;
    private final String extension;

    MaterialType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** @param head the first bytes of the file, {@link #HEAD} or all */
    static Optional<MaterialType> of(byte[] head) {
        String found = detected(head).getBaseType().toString();
        // iPhones write the general HEIF brand for some pictures; browsers and officials call both HEIC.
        String name = found.equals("image/heif") ? HEIC.mediaType : found;
        return Arrays.stream(values()).filter(t -> t.mediaType.equals(name)).findFirst();
    }

    private static MediaType detected(byte[] head) {
        try {
            return TikaConfig.getDefaultConfig()
                    .getMimeRepository()
                    .detect(new ByteArrayInputStream(head), new Metadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
