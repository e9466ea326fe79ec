package io.jiuyuan.recognition;

import io.jiuyuan.organization.Officer;
import java.util.List;

/** 类别变更 of recognized persons: the case and its recognition stand (DOMAIN 4.2 and 5). */
public interface CategoryChanges {

    /**
     * The categories beside the present one whose rules fire on the facts of the case.
     *
     * @throws io.jiuyuan.shared.NotFound when there is no such case
     */
    List<Possible> possible(String caseNumber);

    /**
     * @param category code of one of {@link #possible}
     * @param officer who may act on the case; the caller has checked that
     * @param reason kept with the decision
     * @throws io.jiuyuan.shared.InputRejected at {@code category}
     * @throws io.jiuyuan.shared.RuleRefused when the case is not recognized, or code {@code one-per-family}
     */
    void change(String caseNumber, String category, Officer officer, String reason);

    /** @param explanation why its rule fires, in Chinese */
    record Possible(String category, String name, String article, String explanation) {}
}
