package io.jiuyuan.publicnotice.domain;

import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notice of what is about to be paid (T29), from its compilation to its end. Two officers bring it to the public; its rule is
 * frozen when it is released, and its end is final unless a calendar was missing.
 */
@Entity
@Table(name = "JY_PAYMENT_NOTICE")
public class PaymentNotice {

    private static final Pattern NUMBER = Pattern.compile("GZ(\\d{6})(\\d{4})(\\d{6,12})");
    private static final int MAX_WHY = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String districtCode;
    private String unitName;
    private String title;
    private String itemCode;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    private String compiledBy;
    private LocalDate compiledOn;
    private Instant compiledAt;
    private String compiledUpTo;
    private String compileProblem;
    private String releasedBy;
    private Instant releasedAt;
    private String policyVersion;
    private Integer workingDays;
    private Boolean postingDayCounts;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private boolean provisional;
    private int lineCount;
    private long amountFen;
    private String snapshotHash;
    private Instant putUpAt;
    private Instant endedAt;
    private String closedBy;
    private Instant closedAt;
    private String closedWhy;

    @Enumerated(EnumType.STRING)
    private TakeDownGround closedGround;

    @Version
    private int lockVersion;

    protected PaymentNotice() {}

    /**
     * @param districtCode six digits
     * @param unitName in whose name it is published
     * @param itemCode lines of this item only, null for all
     */
    public PaymentNotice(
            String districtCode,
            String unitName,
            String title,
            String itemCode,
            String officer,
            LocalDate day,
            Instant now) {
        this.districtCode = districtCode;
        this.unitName = unitName;
        this.title = title;
        this.itemCode = itemCode;
        this.status = NoticeStatus.COMPILING;
        this.compiledBy = officer;
        this.compiledOn = day;
        this.compiledAt = now;
        this.compiledUpTo = "";
        this.provisional = true;
    }

    /** Lines were added. */
    public void collected(String lastRef, int lines, Money amount) {
        require(NoticeStatus.COMPILING, "汇集明细");
        compiledUpTo = lastRef;
        lineCount += lines;
        amountFen = Math.addExact(amountFen, amount.fen());
    }

    /** @param problem why not everything that was ready could be taken, null when all was */
    public void compiled(String problem) {
        require(NoticeStatus.COMPILING, "汇集明细");
        status = NoticeStatus.COMPILED;
        if (problem != null) {
            leftOut(problem);
        }
    }

    /** Something that was ready is not on it, told to who releases it. */
    public void leftOut(String why) {
        compileProblem = cut(compileProblem == null ? why : compileProblem + why);
    }

    /** How long a notice is up, frozen at release. */
    public record Rule(String policyVersion, int workingDays, boolean postingDayCounts) {}

    /** @throws RuleRefused code {@code same-officer} for who compiled it */
    public void release(String officer, Rule rule, Instant now) {
        require(NoticeStatus.COMPILED, "复核发布");
        if (officer.equals(compiledBy)) {
            throw new RuleRefused("same-officer", "汇集本批公示的人员不得复核发布，请由另一名经办人员办理。");
        }
        releasedBy = officer;
        releasedAt = now;
        policyVersion = rule.policyVersion();
        workingDays = rule.workingDays();
        postingDayCounts = rule.postingDayCounts();
        status = NoticeStatus.RELEASED;
    }

    /** Gives up what was never published. */
    public void discard(String officer, String why, Instant now) {
        require(NoticeStatus.COMPILED, "放弃公示");
        close(NoticeStatus.DISCARDED, officer, why, now);
    }

    /** When put up, none of its lines was to be paid any more. */
    public void nothingLeft(Instant now) {
        require(NoticeStatus.RELEASED, "发布");
        close(NoticeStatus.DISCARDED, null, "发布时各条明细均已不再发放。", now);
    }

    /** An end as the calendar gives it. */
    public record End(LocalDate lastDay, boolean provisional) {}

    /** What is up, counted when it was put up. */
    public record Contents(int lines, Money amount, String hash) {}

    public void putUp(LocalDate day, End end, Contents contents, Instant now) {
        require(NoticeStatus.RELEASED, "发布");
        firstDay = day;
        lastDay = end.lastDay();
        provisional = end.provisional();
        lineCount = contents.lines();
        amountFen = contents.amount().fen();
        snapshotHash = contents.hash();
        putUpAt = now;
        status = NoticeStatus.RUNNING;
    }

    /** Sets the end anew while the calendar of its year was missing; a final end never changes. */
    public void confirmEnd(End end) {
        require(NoticeStatus.RUNNING, "核定期满日");
        if (!provisional) {
            throw new IllegalStateException("The period of a running notice never changes");
        }
        lastDay = end.lastDay();
        provisional = end.provisional();
    }

    /** Takes a running notice down: nothing of it is paid. */
    public void takeDown(String officer, TakeDownGround ground, String why, LocalDate today, Instant now) {
        require(NoticeStatus.RUNNING, "撤回公示");
        if (isOver(today)) {
            throw new RuleRefused("notice-over", "公示期已满，不能再撤回；已送拨付的请按停拨、追回办理。");
        }
        closedGround = ground;
        close(NoticeStatus.TAKEN_DOWN, officer, why, now);
    }

    public void end(LocalDate today, Instant now) {
        require(NoticeStatus.RUNNING, "期满");
        if (!isOver(today)) {
            throw new IllegalStateException("Notice " + number() + " is still up");
        }
        status = NoticeStatus.ENDED;
        endedAt = now;
    }

    private void close(NoticeStatus to, String officer, String why, Instant now) {
        status = to;
        closedBy = officer;
        closedWhy = cut(why);
        closedAt = now;
    }

    private void require(NoticeStatus expected, String act) {
        if (status != expected) {
            throw new RuleRefused("notice-status", "本批公示当前为“" + status.label() + "”，不能办理“" + act + "”。");
        }
    }

    private static String cut(String text) {
        return text == null || text.length() <= MAX_WHY ? text : text.substring(0, MAX_WHY);
    }

    /** Whether it may be seen and objected to. */
    public boolean isOpenOn(LocalDate day) {
        return status == NoticeStatus.RUNNING && !day.isBefore(firstDay) && (provisional || !day.isAfter(lastDay));
    }

    /** Whether its final last day has passed. */
    public boolean isOver(LocalDate day) {
        return lastDay != null && !provisional && day.isAfter(lastDay);
    }

    /** E.g. GZ1201012026000007: district, year of compilation, count. */
    public String number() {
        return String.format("GZ%s%d%06d", districtCode, compiledOn.getYear(), id);
    }

    /** Whether that is the form of such a number. */
    public static boolean isNumber(String text) {
        return text != null && NUMBER.matcher(text).matches();
    }

    /** The id in a notice's number; empty when it is none. */
    public static OptionalLong idOf(String number) {
        Matcher matcher = NUMBER.matcher(number == null ? "" : number);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(3))) : OptionalLong.empty();
    }

    public Long id() {
        return id;
    }

    public String districtCode() {
        return districtCode;
    }

    public String unitName() {
        return unitName;
    }

    public String title() {
        return title;
    }

    /** Lines of this item only; empty for all. */
    public Optional<String> itemCode() {
        return Optional.ofNullable(itemCode);
    }

    public NoticeStatus status() {
        return status;
    }

    public String compiledBy() {
        return compiledBy;
    }

    public Instant compiledAt() {
        return compiledAt;
    }

    /** The last ref that was looked at. */
    public String compiledUpTo() {
        return compiledUpTo;
    }

    public Optional<String> compileProblem() {
        return Optional.ofNullable(compileProblem);
    }

    public Optional<String> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }

    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    /** Empty until it is released. */
    public Optional<Rule> rule() {
        return releasedBy == null
                ? Optional.empty()
                : Optional.of(new Rule(policyVersion, workingDays, postingDayCounts));
    }

    /** Null until it is put up. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** Null until it is put up. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** The end lies in a year without a calendar; nothing is cleared. */
    public boolean provisional() {
        return lastDay != null && provisional;
    }

    /** Lines that are up, or so far compiled. */
    public int lineCount() {
        return lineCount;
    }

    public Money amount() {
        return new Money(amountFen);
    }

    /** Over head and lines in their order; null until it is put up. */
    public String snapshotHash() {
        return snapshotHash;
    }

    public Optional<Instant> putUpAt() {
        return Optional.ofNullable(putUpAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why it was taken down, for the public; empty when it was not, or before grounds were asked for. */
    public Optional<TakeDownGround> closedGround() {
        return Optional.ofNullable(closedGround);
    }

    /** Who gave it up or took it down. */
    public Optional<String> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> closedWhy() {
        return Optional.ofNullable(closedWhy);
    }
}
