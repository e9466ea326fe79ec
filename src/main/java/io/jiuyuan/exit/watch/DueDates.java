package io.jiuyuan.exit.watch;

import io.jiuyuan.exit.domain.FactKind;
import io.jiuyuan.exit.domain.FactSource;
import io.jiuyuan.exit.steps.ExitProposing;
import io.jiuyuan.exit.steps.ReachedAge;
import io.jiuyuan.exit.watch.domain.Certificate;
import io.jiuyuan.exit.watch.domain.TrackFlow;
import io.jiuyuan.exit.watch.domain.Watch;
import io.jiuyuan.exit.watch.domain.WatchRepository;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.organization.Units;
import io.jiuyuan.recognition.Recognitions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what is due on the watched days, each in a transaction of its own: several nodes may work at once, the version of a
 * row lets one of them through. What fails stays due.
 */
@Component
class DueDates {

    private static final Logger LOG = LoggerFactory.getLogger(DueDates.class);
    private static final int CHUNK = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final WatchRepository watches;
    private final Watches planning;
    private final ExitProposing proposing;
    private final ReachedAge reachedAge;
    private final TrackFlow trackFlow;
    private final Recognitions recognitions;
    private final Notifications notifications;
    private final Units units;
    private final TransactionOperations transactions;
    private final Clock clock;

    DueDates(
            WatchRepository watches,
            Watches planning,
            ExitProposing proposing,
            ReachedAge reachedAge,
            TrackFlow trackFlow,
            Recognitions recognitions,
            Notifications notifications,
            Units units,
            TransactionOperations transactions,
            Clock clock) {
        this.watches = watches;
        this.planning = planning;
        this.proposing = proposing;
        this.reachedAge = reachedAge;
        this.trackFlow = trackFlow;
        this.recognitions = recognitions;
        this.notifications = notifications;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "${jiuyuan.exit.watch:20 * * * * *}", zone = "Asia/Shanghai")
    void work() {
        String after = "";
        for (List<Watch> due = due(after); !due.isEmpty(); due = due(after)) {
            due.forEach(this::workOff);
            after = due.get(due.size() - 1).id();
        }
    }

    private List<Watch> due(String after) {
        return watches.findByDoneFalseAndDueOnLessThanEqualAndIdGreaterThanOrderById(
                LocalDate.now(clock), after, Limit.of(CHUNK));
    }

    private void workOff(Watch watch) {
        try {
            transactions.executeWithoutResult(status -> watches.findById(watch.id())
                    .filter(current -> !current.done())
                    .ifPresent(this::act));
        } catch (ConcurrencyFailureException elsewhere) {
            LOG.debug("Another node has done {}", watch.id());
        } catch (RuntimeException failure) {
            // One case that fails must not hold up the others; it is tried again with the next round.
            LOG.error("The day watched in {} could not be dealt with", watch.id(), failure);
        }
    }

    private void act(Watch watch) {
        Optional<Recognitions.State> of = recognitions
                .find(watch.caseNumber())
                .filter(state -> state.status().equals("recognized"));
        if (of.isEmpty()) {
            watch.close();
            return;
        }
        boolean dealtWith = switch (watch.kind()) {
            case AGE -> age(of.get(), watch);
            case TRACK -> track(of.get());
            case CERTIFICATE_REMINDER -> remind(of.get(), watch);
            case CERTIFICATE_EXPIRY -> expiry(of.get(), watch);
        };
        if (dealtWith) {
            watch.close();
        }
    }

    private boolean age(Recognitions.State of, Watch watch) {
        if (!reachedAge.reached(of.personId(), of.caseNumber())) {
            planning.planAge(of.caseNumber(), of.personId(), of.unitCode());
            return false;
        }
        return suggest(of, FactKind.REACHED_AGE, watch.dueOn(), "按登记的出生日期和退休年龄，于" + watch.dueOn() + "达到法定退休年龄");
    }

    private boolean track(Recognitions.State of) {
        boolean known = reachedAge
                .dates(of.personId(), of.caseNumber())
                .map(dates -> dates.known() != null)
                .orElse(true);
        if (known) {
            planning.planAge(of.caseNumber(), of.personId(), of.unitCode());
        } else {
            trackFlow.ask(of.caseNumber());
        }
        return true;
    }

    private boolean remind(Recognitions.State of, Watch watch) {
        certificate(watch).filter(held -> carries(of, held.kind())).ifPresent(held -> {
            Map<String, String> values = Map.of(
                    "caseNumber",
                    of.caseNumber(),
                    "certificate",
                    CertificateKind.name(held.kind()),
                    "until",
                    DAY.format(held.validTo()),
                    "unitName",
                    units.get(of.unitCode()).name());
            String key = "exit-certificate:" + of.caseNumber() + ":" + held.kind() + ":" + held.validTo();
            notifications.tell(key, of.caseNumber(), of.personId(), "exit-certificate-expiring", values);
        });
        return true;
    }

    private boolean expiry(Recognitions.State of, Watch watch) {
        Optional<Certificate> held = certificate(watch).filter(one -> carries(of, one.kind()));
        if (held.isEmpty() || !held.get().validTo().isBefore(LocalDate.now(clock))) {
            return true;
        }
        String evidence = "%s有效期至%s（%s），尚未登记换领"
                .formatted(
                        CertificateKind.name(held.get().kind()),
                        held.get().validTo(),
                        held.get().source());
        return suggest(of, FactKind.CERTIFICATE_EXPIRED, held.get().validTo().plusDays(1), evidence);
    }

    /** A case whose process cannot take a proposal now is looked at again with the next round. */
    private boolean suggest(Recognitions.State of, FactKind fact, LocalDate day, String evidence) {
        if (proposing.proposable(of.caseNumber()).isEmpty()) {
            return false;
        }
        proposing.suggest(new ExitProposing.Found(of.caseNumber(), fact, day, evidence, FactSource.CALENDAR, null));
        return true;
    }

    private Optional<Certificate> certificate(Watch watch) {
        return planning.certificates(watch.caseNumber()).stream()
                .filter(held -> held.kind().equals(watch.subject()))
                .findFirst();
    }

    private static boolean carries(Recognitions.State of, String kind) {
        return of.categories().contains(CertificateKind.category(kind));
    }
}
