package io.jiuyuan.shared;

/**
 * The append-only record of who did what. An entry is written in the caller's transaction, so that it stands exactly when
 * the act does; it gets its number and its place in the hash chain shortly after the commit. A read-only transaction is
 * not joined: the entry then commits by itself.
 */
public interface AuditTrail {

    /**
     * Records an act of the signed-in person, or of the system when nobody is signed in.
     *
     * @param action stable kebab-case code, e.g. {@code person-file-read}; at most 60 characters
     * @param subject id of what was acted on, never a name or an identity number; at most 120 characters
     * @param detail purpose or outcome, without personal data; at most 500 characters, longer text is cut
     */
    void record(String action, String subject, String detail);
}
