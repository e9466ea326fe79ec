package io.jiuyuan.policy.process;

import java.util.Collection;
import java.util.List;

/** The tables that the packs name. */
public record CategoryTables(Collection<CategoryTable> all) {

    public CategoryTables {
        all = List.copyOf(all);
    }
}
