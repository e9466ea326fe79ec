package io.jiuyuan.registry;

/**
 * Who may see a case, asked before a material, paper or message of it is served. Implemented by the module that keeps the cases; without an
 * implementation nobody may.
 */
public interface CaseAccess {

    /** @throws io.jiuyuan.shared.AccessRefused when the signed-in officer may not see that case */
    void requireMaySee(String caseNumber);

    /** @throws io.jiuyuan.shared.AccessRefused when the signed-in officer may not change anything of that case */
    void requireMayAct(String caseNumber);
}
