package io.jiuyuan.registry;

import java.util.Optional;

/** Where persons can be reached by e-mail, for an installation whose registry keeps such addresses. */
public interface EmailAddresses {

    /** The person's address; the read is recorded with the purpose. */
    Optional<String> of(String personId, String purpose);
}
