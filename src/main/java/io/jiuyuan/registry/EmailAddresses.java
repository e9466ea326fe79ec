package io.jiuyuan.registry;

import java.util.Optional;

/** Where persons can be reached by e-mail: the address is optional, so many have none. */
public interface EmailAddresses {

    /** The person's address; the read is recorded with the purpose. */
    Optional<String> of(String personId, String purpose);
}
