package io.jiuyuan.publicnotice.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notice as it was published. Its text and its number of working days never change; only a last day that was computed
 * without a calendar is confirmed once the calendar is known.
 */
@Entity
@Table(name = "JY_NOTICE")
public class PublishedNotice {

    private static final Pattern NUMBER = Pattern.compile("GS(\\d{4})(\\d{6,12})");

    /** A whole identity number, phone or account: whatever has eleven digits in a row. */
    private static final Pattern UNMASKED = Pattern.compile("\\d{11}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String publishKey;
    private String caseNumber;
    private String unitName;
    private String title;
    private String personLine;
    private String category;
    private int workingDays;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private boolean provisional;
    private String snapshotHash;
    private Instant takenDownAt;
    private String takenDownWhy;
    private Instant publishedAt;

    @Version
    private int lockVersion;

    protected PublishedNotice() {}

    /**
     * @param category null when it must not be published
     * @throws IllegalArgumentException when the text holds an unmasked number (DOMAIN section 3 item 12)
     */
    public PublishedNotice(
            String publishKey,
            String caseNumber,
            String unitName,
            String title,
            String personLine,
            String category,
            int workingDays,
            LocalDate firstDay,
            Instant publishedAt) {
        for (String text : new String[] {title, personLine, category == null ? "" : category}) {
            if (UNMASKED.matcher(text).find()) {
                throw new IllegalArgumentException("A notice must not show an unmasked number");
            }
        }
        this.publishKey = publishKey;
        this.caseNumber = caseNumber;
        this.unitName = unitName;
        this.title = title;
        this.personLine = personLine;
        this.category = category;
        this.workingDays = workingDays;
        this.firstDay = firstDay;
        this.publishedAt = publishedAt;
        this.snapshotHash = hash();
    }

    /** Sets the last day, at publication and again while it is provisional. */
    public void runUntil(LocalDate day, boolean isProvisional) {
        if (lastDay != null && !provisional) {
            throw new IllegalStateException("The period of a running notice never changes");
        }
        this.lastDay = day;
        this.provisional = isProvisional;
    }

    /** The first reason stays. */
    public void takeDown(String reason, Instant at) {
        if (takenDownAt == null) {
            this.takenDownWhy = reason;
            this.takenDownAt = at;
        }
    }

    public boolean isOpenOn(LocalDate day) {
        return takenDownAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether the text is still what was published. */
    public boolean isIntact() {
        return snapshotHash.equals(hash());
    }

    private String hash() {
        String text = String.join(
                "\n",
                caseNumber,
                unitName,
                title,
                personLine,
                category == null ? "" : category,
                firstDay.toString(),
                Integer.toString(workingDays));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Number on the paper, e.g. GS2026000123: the year of publication and the count. */
    public String number() {
        return String.format("GS%d%06d", firstDay.getYear(), id);
    }

    /** The id in a notice's number; empty when it is none. */
    public static OptionalLong idOf(String number) {
        Matcher matcher = NUMBER.matcher(number == null ? "" : number);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(2))) : OptionalLong.empty();
    }

    public Long id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String unitName() {
        return unitName;
    }

    public String title() {
        return title;
    }

    public String personLine() {
        return personLine;
    }

    public String category() {
        return category;
    }

    public int workingDays() {
        return workingDays;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public boolean provisional() {
        return provisional;
    }

    public String snapshotHash() {
        return snapshotHash;
    }

    public boolean takenDown() {
        return takenDownAt != null;
    }
}
