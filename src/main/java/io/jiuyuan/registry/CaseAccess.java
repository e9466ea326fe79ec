package io.jiuyuan.registry;

/**
 * Who may see a case, asked before a material of it is served. Implemented by the module that keeps the cases; without an
 * implementation nobody may.
 */
public interface CaseAccess {

    /** @throws io.jiuyuan.shared.AccessRefused when the signed-in officer may not see that case */
    void requireMaySee(String caseNumber);
}
