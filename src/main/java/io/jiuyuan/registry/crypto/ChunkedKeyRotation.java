package io.jiuyuan.registry.crypto;

import io.jiuyuan.registry.EncryptedStore;
import io.jiuyuan.registry.KeyRotation;
import io.jiuyuan.registry.Secrets;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
class ChunkedKeyRotation implements KeyRotation {

    private static final int CHUNK = 200;
    private static final int MAX_CHUNKS = 10_000;

    private final List<EncryptedStore> stores;
    private final Secrets secrets;
    private final TransactionOperations transactions;

    ChunkedKeyRotation(List<EncryptedStore> stores, Secrets secrets, TransactionOperations transactions) {
        this.stores = stores;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    @Override
    public Progress progress() {
        return progress(0);
    }

    @Override
    public Progress run(int chunks) {
        int left = Math.min(Math.max(chunks, 1), MAX_CHUNKS);
        long total = 0;
        for (EncryptedStore store : stores) {
            int done = -1;
            while (left > 0 && done != 0) {
                done = chunk(store);
                total += Math.max(done, 0);
                left--;
            }
        }
        return progress(total);
    }

    /** A row that somebody saved meanwhile is under the current key by that; the chunk is simply asked again. */
    private int chunk(EncryptedStore store) {
        try {
            Integer done = transactions.execute(status -> store.reencrypt(secrets.currentKeyId(), CHUNK));
            return done == null ? 0 : done;
        } catch (OptimisticLockingFailureException e) {
            return -1;
        }
    }

    private Progress progress(long done) {
        List<StoreProgress> left = stores.stream()
                .map(s -> new StoreProgress(s.name(), s.remaining(secrets.currentKeyId())))
                .toList();
        return new Progress(
                secrets.currentKeyId(),
                done,
                left.stream().mapToLong(StoreProgress::remaining).sum(),
                left);
    }
}
