package io.jiuyuan.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Numbers that count up, which a node takes in blocks, so that those who want one need not wait for each other. A number that
 * is not used is lost.
 */
public final class NumberBlocks {

    private final int size;
    private final ToLongFunction<String> take;
    private final Map<String, Block> blocks = new HashMap<>();

    private record Block(long next, long last) {}

    /** @param take reserves {@code size} numbers of a series, whatever becomes of the caller's transaction, and returns the last */
    public NumberBlocks(int size, ToLongFunction<String> take) {
        this.size = size;
        this.take = take;
    }

    /** The next number of the series, also where the caller's transaction comes to nothing. */
    public synchronized long next(String series) {
        Block block = blocks.get(series);
        if (block == null || block.next() > block.last()) {
            long last = take.applyAsLong(series);
            block = new Block(last - size + 1, last);
        }
        blocks.put(series, new Block(block.next() + 1, block.last()));
        return block.next();
    }
}
