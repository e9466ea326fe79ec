package io.jiuyuan.exit.domain;

import io.jiuyuan.policy.StatutoryRetirement.Track;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** By which age a woman retires, as she was asked; one per person, whatever the number of cases. */
@Entity
@Table(name = "JY_EXIT_TRACK")
public class RetirementTrack {

    @Id
    private String personId;

    @Version
    private Long version;

    @Enumerated(EnumType.STRING)
    private Track track;

    private String basis;
    private String officer;
    private String officerName;
    private Instant recordedAt;

    protected RetirementTrack() {}

    /** @param basis what it rests on, e.g. what she stated or a paper shows */
    public RetirementTrack(
            String personId, Track track, String basis, String officer, String officerName, Instant recordedAt) {
        this.personId = personId;
        record(track, basis, officer, officerName, recordedAt);
    }

    /** Recorded again when the first answer was wrong. */
    public final void record(Track asked, String why, String by, String byName, Instant at) {
        track = asked;
        basis = why;
        officer = by;
        officerName = byName;
        recordedAt = at;
    }

    public Track track() {
        return track;
    }

    public String basis() {
        return basis;
    }

    public String officerName() {
        return officerName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
