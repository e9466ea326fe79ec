package io.jiuyuan.agreement.domain;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was found when a breach was looked into, and what the person said to it (T39). */
@Embeddable
public class Investigation {

    private static final int MIN_TEXT = 4;

    private String investigatedBy;
    private String investigatedByName;
    private LocalDate investigatedOn;
    private String findings;
    private Boolean heard;
    private LocalDate heardOn;
    private String statement;

    protected Investigation() {}

    /**
     * @param heard false when the person was told of the right to be heard and did not use it
     * @param heardOn day of the hearing, or by which the person was told
     * @param statement what the person said, or how the person was told
     * @param since first day on which the person can have been heard
     * @throws InputRejected with every problem at its field
     */
    public Investigation(
            String by,
            String byName,
            LocalDate today,
            String findings,
            Boolean heard,
            LocalDate heardOn,
            String statement,
            LocalDate since) {
        List<FieldProblem> problems = new ArrayList<>();
        if (tooShort(findings)) {
            problems.add(new FieldProblem("findings", "请写明调查核实的情况（不少于" + MIN_TEXT + "个字）。"));
        }
        if (heard == null) {
            problems.add(new FieldProblem("heard", "请选择本人陈述情况；未经听取本人陈述，不能作出结论。"));
        }
        if (heardOn == null || heardOn.isAfter(today) || heardOn.isBefore(since)) {
            problems.add(new FieldProblem("heardOn", "日期应在发起调查之日（" + since + "）与今天之间。"));
        }
        if (tooShort(statement)) {
            problems.add(new FieldProblem("statement", "请写明本人陈述的内容，或者告知本人的方式（不少于" + MIN_TEXT + "个字）。"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        this.investigatedBy = by;
        this.investigatedByName = byName;
        this.investigatedOn = today;
        this.findings = findings;
        this.heard = heard;
        this.heardOn = heardOn;
        this.statement = statement;
    }

    private static boolean tooShort(String text) {
        return text == null || text.length() < MIN_TEXT;
    }

    String by() {
        return investigatedBy;
    }

    /** Whether that officer investigated. */
    public boolean by(String username) {
        return username.equals(investigatedBy);
    }

    public String byName() {
        return investigatedByName;
    }

    public LocalDate on() {
        return investigatedOn;
    }

    public String findings() {
        return findings;
    }

    public boolean heard() {
        return Boolean.TRUE.equals(heard);
    }

    public LocalDate heardOn() {
        return heardOn;
    }

    public String statement() {
        return statement;
    }
}
