package io.jiuyuan.disbursement.files;

import io.jiuyuan.disbursement.domain.PaymentFilePart;
import io.jiuyuan.disbursement.domain.PaymentFilePartRepository;
import io.jiuyuan.registry.SealedRows;
import io.jiuyuan.registry.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Payment files at rest: in parts, each sealed, written and read one after the other. */
@Component
public class SealedFiles extends SealedRows<PaymentFilePart> {

    private static final int PART = 128 * 1024;

    private final PaymentFilePartRepository parts;
    private final Secrets secrets;

    SealedFiles(PaymentFilePartRepository parts, Secrets secrets) {
        super("支付文件", parts::countByKeyIdNot, parts::findByKeyIdNotOrderById, parts::saveAll);
        this.parts = parts;
        this.secrets = secrets;
    }

    public Written write(String fileId) {
        return new Written(fileId);
    }

    /** Writes all of it, or nothing when there is no such file. */
    public void copy(String fileId, OutputStream out) throws IOException {
        int number = 0;
        Optional<PaymentFilePart> part = parts.findByFileIdAndPartNo(fileId, number);
        while (part.isPresent()) {
            out.write(open(part.get()));
            part = parts.findByFileIdAndPartNo(fileId, ++number);
        }
    }

    private byte[] open(PaymentFilePart part) {
        return Base64.getDecoder().decode(secrets.open(purpose(part), part.contentCipher()));
    }

    @Override
    protected void reseal(PaymentFilePart part) {
        Secrets.Sealed sealed = secrets.reseal(purpose(part), part.contentCipher());
        part.seal(sealed.text(), sealed.keyId());
    }

    private static String purpose(PaymentFilePart part) {
        return "payment-file:" + part.getId();
    }

    /** Stores a part whenever enough has come together; keeps count and hash. */
    public final class Written extends OutputStream {

        private final String fileId;
        private final MessageDigest digest = sha256();
        private final byte[] buffer = new byte[PART];
        private int filled;
        private int stored;
        private long bytes;

        Written(String fileId) {
            this.fileId = fileId;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            digest.update(from, offset, length);
            bytes += length;
            int done = 0;
            while (done < length) {
                int now = Math.min(length - done, PART - filled);
                System.arraycopy(from, offset + done, buffer, filled, now);
                filled += now;
                done += now;
                if (filled == PART) {
                    store();
                }
            }
        }

        private void store() {
            PaymentFilePart part = new PaymentFilePart(fileId, stored++);
            String content = Base64.getEncoder().encodeToString(Arrays.copyOf(buffer, filled));
            Secrets.Sealed sealed = secrets.seal(purpose(part), content);
            part.seal(sealed.text(), sealed.keyId());
            parts.saveAndFlush(part);
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        public long bytes() {
            return bytes;
        }

        /** Once, after it was closed. */
        public String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
