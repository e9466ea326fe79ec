package io.jiuyuan.registry;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.data.domain.Limit;

/** The sealed rows of one table: what differs is how they are found and how one of them is sealed anew. */
public abstract class SealedRows<T> implements EncryptedStore {

    private final String name;
    private final ToLongFunction<String> underOtherKey;
    private final BiFunction<String, Limit, List<T>> next;
    private final Consumer<List<T>> save;

    /**
     * @param name Chinese, for the administrator
     * @param underOtherKey counts the rows that are not under that key
     * @param next finds some of them
     */
    protected SealedRows(
            String name,
            ToLongFunction<String> underOtherKey,
            BiFunction<String, Limit, List<T>> next,
            Consumer<List<T>> save) {
        this.name = name;
        this.underOtherKey = underOtherKey;
        this.next = next;
        this.save = save;
    }

    /** Seals the values of a row under the current key. */
    protected abstract void reseal(T row);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final long remaining(String currentKeyId) {
        return underOtherKey.applyAsLong(currentKeyId);
    }

    @Override
    public final int reencrypt(String currentKeyId, int limit) {
        List<T> rows = next.apply(currentKeyId, Limit.of(limit));
        rows.forEach(this::reseal);
        save.accept(rows);
        return rows.size();
    }
}
