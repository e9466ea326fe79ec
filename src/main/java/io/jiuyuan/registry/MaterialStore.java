package io.jiuyuan.registry;

import io.jiuyuan.registry.domain.MaterialPiece;
import io.jiuyuan.registry.domain.MaterialPieceRepository;
import io.jiuyuan.shared.InputRejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes and reads a file's content piece by piece, so that no file is held in memory whole. */
@Component
class MaterialStore {

    private static final int PIECE = 512 * 1024;

    private final MaterialPieceRepository pieces;
    private final MaterialProperties limits;

    MaterialStore(MaterialPieceRepository pieces, MaterialProperties limits) {
        this.pieces = pieces;
        this.limits = limits;
    }

    record Written(long size, String sha256) {}

    /** @param head bytes already taken off the stream */
    Written write(String materialId, byte[] head, InputStream rest) {
        MessageDigest digest = sha256();
        long size = 0;
        int position = 0;
        try (InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), rest)) {
            for (byte[] piece = whole.readNBytes(PIECE); piece.length > 0; piece = whole.readNBytes(PIECE)) {
                size += piece.length;
                requireSize(size);
                digest.update(piece);
                pieces.saveAndFlush(new MaterialPiece(materialId, position++, piece));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(size, HexFormat.of().formatHex(digest.digest()));
    }

    InputStream read(String materialId) {
        return new SequenceInputStream(new Pieces(materialId));
    }

    private void requireSize(long size) {
        if (size > limits.maxSize().toBytes()) {
            throw new InputRejected("file", "文件超过" + limits.maxSize().toMegabytes() + "MB，请压缩后重新上传");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final String materialId;
        private int position;
        private Optional<MaterialPiece> next;

        Pieces(String materialId) {
            this.materialId = materialId;
            this.next = load();
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            MaterialPiece piece = next.orElseThrow(NoSuchElementException::new);
            next = load();
            return new ByteArrayInputStream(piece.content());
        }

        private Optional<MaterialPiece> load() {
            return pieces.findById(new MaterialPiece.Id(materialId, position++));
        }
    }
}
