package io.jiuyuan.demo;

import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.workdays.WorkingDays;
import io.jiuyuan.workflow.DemoClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Prepares the sample cases at the demo's first start, behind the visitor's back: the clock begins three weeks ago, every
 * case takes its steps on their days, and the clock goes forward from day to day until it shows the real time. A start that
 * was cut short is not made up for; only the clock is brought to the present.
 */
@Component
@Profile("demo")
@Order(-200)
class SampleCases implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SampleCases.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int CHUNK = 4;
    /** A case that the engine has not brought to its next step after so many pauses is left where it is. */
    private static final int PATIENCE = 300;

    private final boolean wanted;
    private final Resource file;
    private final SampleDeeds deeds;
    private final Units units;
    private final Policies policies;
    private final Persons persons;
    private final WorkingDays workingDays;
    private final DemoClock demoClock;
    private final Clock clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sample-cases");
        thread.setDaemon(true);
        return thread;
    });

    private LocalDate today;
    private List<SampleCase> open = new ArrayList<>();
    private int patience = PATIENCE;
    private volatile boolean preparing;
    private final CountDownLatch prepared = new CountDownLatch(1);

    SampleCases(
            @Value("${jiuyuan.demo.cases:true}") boolean wanted,
            @Value("${jiuyuan.demo.persons:classpath:demo/persons.csv}") Resource file,
            SampleDeeds deeds,
            Units units,
            Policies policies,
            Persons persons,
            WorkingDays workingDays,
            DemoClock demoClock,
            Clock clock) {
        this.wanted = wanted;
        this.file = file;
        this.deeds = deeds;
        this.units = units;
        this.policies = policies;
        this.persons = persons;
        this.workingDays = workingDays;
        this.demoClock = demoClock;
        this.clock = clock;
    }

    private SampleCase sample(SamplePerson person) {
        Unit accepting = units.find(person.unitCode()).orElseThrow();
        return new SampleCase(person, policies.at(accepting.code(), today), accepting.tier());
    }

    /** Whether the cases are still on their way. */
    boolean preparing() {
        return preparing;
    }

    /**
     * Waits until the clock shows the present.
     *
     * @param patience the longest wait
     */
    void awaitPrepared(Duration patience) throws InterruptedException {
        prepared.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<SamplePerson> people = SamplePerson.all(file);
        boolean first = wanted
                && persons.findByIdentityNumber(people.get(0).identityNumber()).isEmpty();
        if (!first) {
            catchUp();
            prepared.countDown();
            return;
        }
        today = LocalDate.now(clock);
        open = new ArrayList<>(people.stream()
                .map(person -> sample(person))
                .sorted(Comparator.comparing(sample -> moment(sample.next())))
                .toList());
        Instant begin = moment(open.get(0).next()).minus(Duration.ofMinutes(5));
        preparing = demoClock.beginAt(begin);
        if (!preparing) {
            prepared.countDown();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        if (preparing) {
            log.info("Preparing {} sample cases", open.size());
            worker.scheduleWithFixedDelay(this::workOn, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void workOn() {
        try {
            List<SampleCase> due = open.stream().filter(this::isDue).toList();
            long done = due.stream().filter(this::attempt).limit(CHUNK).count();
            open.removeIf(sample -> sample.next() == null);
            patience = done > 0 ? PATIENCE : patience - 1;
            boolean settled = due.isEmpty() && !demoClock.busy();
            if (settled || patience == 0) {
                due.forEach(sample -> giveUp(sample, "it does not come to " + sample.next()));
                goOn();
                patience = PATIENCE;
            }
        } catch (RuntimeException e) {
            log.warn("The sample cases cannot be prepared further", e);
            open.clear();
        }
    }

    /** To the day of the next deed; nothing is left to do when there is none. */
    private void goOn() {
        open.removeIf(sample -> sample.next() == null);
        Optional<Instant> next =
                open.stream().map(sample -> moment(sample.next())).min(Comparator.naturalOrder());
        Instant real = demoClock.now().minus(demoClock.ahead());
        if (next.filter(moment -> moment.isBefore(real)).isPresent()) {
            demoClock.moveTo(next.get());
        } else {
            catchUp();
        }
        if (next.isEmpty()) {
            preparing = false;
            prepared.countDown();
            worker.shutdown();
            log.info("The sample cases are ready");
        }
    }

    private boolean attempt(SampleCase sample) {
        try {
            return deeds.attempt(sample);
        } catch (RuntimeException e) {
            giveUp(sample, sample.next() + " failed: " + e);
            return true;
        }
    }

    private static void giveUp(SampleCase sample, String why) {
        log.warn(
                "Sample case {} stays where it is: {}",
                Optional.ofNullable(sample.caseNumber()).orElse("(none)"),
                why);
        sample.giveUp();
    }

    private boolean isDue(SampleCase sample) {
        return !moment(sample.next()).isAfter(demoClock.now())
                || !demoClock.ahead().isNegative();
    }

    private void catchUp() {
        Duration behind = demoClock.ahead().negated();
        if (behind.compareTo(Duration.ZERO) > 0) {
            demoClock.advance(behind);
        }
    }

    private Instant moment(Step step) {
        LocalDate day = today;
        for (int back = step.day(); back < 0; back++) {
            do {
                day = day.minusDays(1);
            } while (!workingDays.isWorkingDay(day));
        }
        return day.atTime(step.hour(), 0).atZone(clock.getZone()).toInstant();
    }
}
