package io.jiuyuan.exit.watch;

import io.jiuyuan.exit.domain.RetirementTrack;
import io.jiuyuan.exit.domain.RetirementTrackRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.recognition.Recognitions;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** By which age a woman retires, once she was asked. */
@Component
public class RetirementTracks {

    private final RetirementTrackRepository tracks;
    private final Watches watches;
    private final Recognitions recognitions;
    private final Clock clock;

    RetirementTracks(RetirementTrackRepository tracks, Watches watches, Recognitions recognitions, Clock clock) {
        this.tracks = tracks;
        this.watches = watches;
        this.recognitions = recognitions;
        this.clock = clock;
    }

    /** @param basis what the answer rests on */
    public void record(String caseNumber, Track track, String basis, Officer officer) {
        Recognitions.State of = recognitions.find(caseNumber).orElseThrow();
        tracks.findById(of.personId())
                .ifPresentOrElse(
                        kept -> kept.record(track, basis, officer.username(), officer.name(), clock.instant()),
                        () -> tracks.saveAndFlush(new RetirementTrack(
                                of.personId(), track, basis, officer.username(), officer.name(), clock.instant())));
        watches.planAge(caseNumber, of.personId(), of.unitCode());
    }

    /** She cannot tell yet. */
    public void askAgain(String caseNumber, LocalDate day) {
        watches.askAgain(caseNumber, day);
    }
}
