package io.jiuyuan.exit.watch;

import io.jiuyuan.exit.CaseExited;
import io.jiuyuan.exit.ExitRevoked;
import io.jiuyuan.exit.steps.ReachedAge;
import io.jiuyuan.exit.watch.domain.Certificate;
import io.jiuyuan.exit.watch.domain.CertificateRepository;
import io.jiuyuan.exit.watch.domain.TrackFlow;
import io.jiuyuan.exit.watch.domain.Watch;
import io.jiuyuan.exit.watch.domain.WatchKind;
import io.jiuyuan.exit.watch.domain.WatchRepository;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.PersonRecognized;
import io.jiuyuan.recognition.Recognitions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts down the days of a case on which something is to be looked at, and strikes them out when the case ends. */
@Component
public class Watches {

    private final WatchRepository watches;
    private final CertificateRepository certificates;
    private final ReachedAge reachedAge;
    private final Recognitions recognitions;
    private final Policies policies;
    private final TrackFlow trackFlow;
    private final Clock clock;

    Watches(
            WatchRepository watches,
            CertificateRepository certificates,
            ReachedAge reachedAge,
            Recognitions recognitions,
            Policies policies,
            TrackFlow trackFlow,
            Clock clock) {
        this.watches = watches;
        this.certificates = certificates;
        this.reachedAge = reachedAge;
        this.recognitions = recognitions;
        this.policies = policies;
        this.trackFlow = trackFlow;
        this.clock = clock;
    }

    @EventListener
    void on(PersonRecognized recognized) {
        planAge(recognized.caseNumber(), recognized.personId(), recognized.unitCode());
    }

    @EventListener
    void on(CaseExited exited) {
        watches.findByCaseNumber(exited.caseNumber()).forEach(Watch::close);
        trackFlow.stop(exited.caseNumber());
    }

    @EventListener
    void on(ExitRevoked revoked) {
        String unit = recognitions.find(revoked.caseNumber()).orElseThrow().unitCode();
        planAge(revoked.caseNumber(), revoked.personId(), unit);
        certificates
                .findByCaseNumberOrderByKind(revoked.caseNumber())
                .forEach(held -> planCertificate(revoked.caseNumber(), unit, held));
    }

    /** For cases that were recognized before anybody watched. */
    void planIfMissing(Recognitions.State of) {
        boolean planned = watches.findByCaseNumber(of.caseNumber()).stream()
                .anyMatch(watch -> watch.kind() == WatchKind.AGE || watch.kind() == WatchKind.TRACK);
        if (!planned) {
            planAge(of.caseNumber(), of.personId(), of.unitCode());
        }
    }

    /**
     * The day of the statutory age where the track is known; else, ahead of the earlier of the two days, the day to ask. A
     * guessed day is never put down as the age.
     */
    public void planAge(String caseNumber, String personId, String unitCode) {
        reachedAge.dates(personId, caseNumber).ifPresent(dates -> {
            if (dates.known() != null) {
                put(caseNumber, WatchKind.AGE, "", dates.known());
                strike(caseNumber, WatchKind.TRACK);
            } else {
                int lead = pack(unitCode).number(PolicyKey.EXIT_TRACK_LEAD).orElse(0);
                put(caseNumber, WatchKind.TRACK, "", dates.earliest().minusMonths(lead));
            }
        });
    }

    /** She could not tell yet: ask again on that day. */
    public void askAgain(String caseNumber, LocalDate day) {
        put(caseNumber, WatchKind.TRACK, "", day);
    }

    /**
     * Keeps until when a certificate holds.
     *
     * @param kind code of the material
     * @param source who says so, in Chinese
     */
    public void certificate(String caseNumber, String unitCode, String kind, LocalDate validTo, String source) {
        Certificate held = certificates
                .findById(Certificate.id(caseNumber, kind))
                .orElseGet(
                        () -> certificates.save(new Certificate(caseNumber, kind, validTo, source, clock.instant())));
        if (!held.validTo().equals(validTo)) {
            held.record(validTo, source, clock.instant());
        }
        planCertificate(caseNumber, unitCode, held);
    }

    public List<Certificate> certificates(String caseNumber) {
        return certificates.findByCaseNumberOrderByKind(caseNumber);
    }

    /** A certificate's Chinese name. */
    public static String certificateName(String kind) {
        return CertificateKind.name(kind);
    }

    private void planCertificate(String caseNumber, String unitCode, Certificate held) {
        OptionalInt lead = pack(unitCode).number(PolicyKey.EXIT_CERTIFICATE_REMINDER);
        LocalDate today = LocalDate.now(clock);
        if (lead.isPresent() && !held.validTo().isBefore(today)) {
            LocalDate day = held.validTo().minusDays(lead.getAsInt());
            put(caseNumber, WatchKind.CERTIFICATE_REMINDER, held.kind(), day);
        }
        put(
                caseNumber,
                WatchKind.CERTIFICATE_EXPIRY,
                held.kind(),
                held.validTo().plusDays(1));
    }

    private void put(String caseNumber, WatchKind kind, String subject, LocalDate day) {
        watches.findById(Watch.id(caseNumber, kind, subject))
                .ifPresentOrElse(
                        watch -> {
                            // What was dealt with on a day that has passed is not dealt with again.
                            boolean ahead = day.isAfter(LocalDate.now(clock));
                            if (ahead
                                    || kind == WatchKind.TRACK
                                    || !watch.dueOn().equals(day)) {
                                watch.moveTo(day);
                            }
                        },
                        () -> watches.save(new Watch(caseNumber, kind, subject, day)));
    }

    private void strike(String caseNumber, WatchKind kind) {
        watches.findById(Watch.id(caseNumber, kind, "")).ifPresent(Watch::close);
    }

    private PolicyPack pack(String unitCode) {
        return policies.at(unitCode, LocalDate.now(clock));
    }
}
