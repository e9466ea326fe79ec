package io.jiuyuan.ledgers;

import java.util.List;

/** A module's ledgers; a bean of this type adds them to the list. */
public interface LedgerSource {

    /** Read anew for each page, so that choices follow the policy packs. */
    List<Ledger> ledgers();
}
