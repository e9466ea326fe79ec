package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * The categories of a case by code, the primary one first: as claimed, and as the reviewers settled on them (T34). Read with the
 * case, because every step asks for them.
 */
@Embeddable
public class CaseCategories {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "JY_RECOGNITION_CLAIM", joinColumns = @JoinColumn(name = "case_number"))
    @OrderColumn(name = "position")
    @Column(name = "category_code")
    private List<String> claimed = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "JY_RECOGNITION_CATEGORY", joinColumns = @JoinColumn(name = "case_number"))
    @OrderColumn(name = "position")
    @Column(name = "category_code")
    private List<String> settled = new ArrayList<>();

    protected CaseCategories() {}

    CaseCategories(List<String> claimed) {
        this.claimed.addAll(claimed);
    }

    void settleOn(List<String> codes) {
        if (codes.isEmpty()) {
            throw new RuleRefused("no-category", "没有符合条件的人员类别，不能同意。");
        }
        if (!codes.equals(settled)) {
            settled.clear();
            settled.addAll(codes);
        }
    }

    boolean differs(List<String> codes) {
        return !codes.isEmpty() && !codes.equals(settled);
    }

    /** What was on the notice is what is decided; another category needs a notice of its own. */
    void requireAnnounced(List<String> codes) {
        if (!codes.isEmpty() && !settled.isEmpty() && !codes.get(0).equals(settled.get(0))) {
            throw new RuleRefused("category-not-announced", "所选类别与公示的类别不一致，请退回初审更正并重新公示。");
        }
    }

    List<String> claimed() {
        return List.copyOf(claimed);
    }

    List<String> settled() {
        return List.copyOf(settled);
    }

    List<String> known() {
        return settled.isEmpty() ? claimed() : settled();
    }
}
