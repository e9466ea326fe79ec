package io.jiuyuan.registry;

/**
 * Who may see a case, a claim or whatever else files belong to, asked before a material, paper or message of it is served.
 * Implemented by each module that keeps such things; what no module keeps nobody may see.
 */
public interface CaseAccess {

    /** Whether the number is one of the things that this module keeps, by its form. */
    boolean keeps(String caseNumber);

    /** @throws io.jiuyuan.shared.AccessRefused when the signed-in officer may not see that case */
    void requireMaySee(String caseNumber);

    /** @throws io.jiuyuan.shared.AccessRefused when the signed-in officer may not change anything of that case */
    void requireMayAct(String caseNumber);
}
