package io.jiuyuan.oversight.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What a manager did to a matter that was late, and why. Never changed. */
@Entity
@Table(name = "JY_INTERVENTION")
public class Intervention extends KeptRow {

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String matter;
    private String businessKey;
    private String taskId;
    private String subject;
    private String unitCode;
    private String fromName;
    private String toOfficer;
    private String toName;
    private String reason;
    private String doneBy;
    private String doneByName;
    private String doneByUnit;
    private Instant doneAt;
    private String limitKey;

    protected Intervention() {}

    public Intervention(Kind kind, About about, Change change, String reason, Manager manager, Instant doneAt) {
        this.kind = kind;
        this.matter = about.matter();
        this.businessKey = about.businessKey();
        this.taskId = about.taskId();
        this.subject = about.subject();
        this.unitCode = about.unitCode();
        this.fromName = change.fromName();
        this.toOfficer = change.toOfficer();
        this.toName = change.toName();
        this.reason = reason;
        this.doneBy = manager.username();
        this.doneByName = manager.name();
        this.doneByUnit = manager.unitName();
        this.doneAt = doneAt;
    }

    public enum Kind {
        URGED("催办", "oversight-urged"),
        REASSIGNED("改派", "oversight-reassigned"),
        HELPER_CHANGED("更换帮扶人", "oversight-helper-changed"),
        TAKEN_UP("提级", "oversight-taken-up"),
        RETRIED("重试故障步骤", "oversight-retried");

        private final String label;
        private final String auditAction;

        Kind(String label, String auditAction) {
            this.label = label;
            this.auditAction = auditAction;
        }

        public String label() {
            return label;
        }

        /** What the audit trail calls it. */
        public String auditAction() {
            return auditAction;
        }
    }

    /**
     * @param matter what was chosen in a list
     * @param businessKey the case or other number, null without
     * @param taskId null when it is about no single task
     * @param subject what it is called
     * @param unitCode whose work it is
     */
    public record About(String matter, String businessKey, String taskId, String subject, String unitCode) {}

    /** From whom to whom; each null where it does not apply. */
    public record Change(String fromName, String toOfficer, String toName) {

        public static final Change NONE = new Change(null, null, null);
    }

    public record Manager(String username, String name, String unitName) {}

    /** Only one with that key is ever kept. */
    public Intervention limited(String key) {
        limitKey = key;
        return this;
    }

    /** One line of the timeline. */
    public String line() {
        String what = switch (kind) {
            case URGED, RETRIED -> "“" + subject + "”";
            case REASSIGNED ->
                "“" + subject + "”由" + Optional.ofNullable(fromName).orElse("无人领取") + "改派给" + toName;
            case HELPER_CHANGED -> "由" + fromName + "更换为" + toName;
            case TAKEN_UP -> "“" + subject + "”提请" + toName + "督办";
        };
        return kind.label() + "（" + doneByUnit + " " + doneByName + "）：" + what + "。理由：" + reason;
    }

    public Kind kind() {
        return kind;
    }

    public String matter() {
        return matter;
    }

    public Optional<String> taskId() {
        return Optional.ofNullable(taskId);
    }

    public String businessKey() {
        return businessKey;
    }

    public String subject() {
        return subject;
    }

    public String fromName() {
        return fromName;
    }

    public String toName() {
        return toName;
    }

    public String reason() {
        return reason;
    }

    /** Unit and name of who did it. */
    public String manager() {
        return doneByUnit + " " + doneByName;
    }

    public Instant doneAt() {
        return doneAt;
    }
}
