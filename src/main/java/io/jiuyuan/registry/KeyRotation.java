package io.jiuyuan.registry;

import java.util.List;

/**
 * Brings every sealed value under the current key, in chunks of one transaction each. It may be stopped at any time and
 * started again, on any node: a row's own key id says whether it is done. When nothing remains, the old key may leave the
 * configuration.
 */
public interface KeyRotation {

    /** What is left, store by store. */
    Progress progress();

    /**
     * Works on at most {@code chunks} chunks and returns what is left then.
     *
     * @param chunks 1 to 10,000
     */
    Progress run(int chunks);

    /** @param remaining rows of all stores under an old key */
    record Progress(String currentKeyId, long reencrypted, long remaining, List<StoreProgress> stores) {}

    record StoreProgress(String name, long remaining) {}
}
