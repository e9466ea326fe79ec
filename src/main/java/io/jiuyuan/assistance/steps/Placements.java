package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.ClockTerm;
import io.jiuyuan.assistance.domain.PlacementClock;
import io.jiuyuan.assistance.domain.PlacementClock.Status;
import io.jiuyuan.assistance.domain.PlacementClockRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The placement clocks of a case: begun, paused, resumed, stopped, and begun again (T17, T18, X12). */
@Component
public class Placements {

    /** The reason under which a clock rests when assistance itself ends, until that is undone. */
    private static final String ENDED = "ended";

    private static final String CONTINUE = "continue";

    private final PlacementClockRepository clocks;
    private final PlacementTerms terms;
    private final AssistanceRecords records;
    private final CaseLog log;
    private final Clock today;

    Placements(
            PlacementClockRepository clocks,
            PlacementTerms terms,
            AssistanceRecords records,
            CaseLog log,
            Clock today) {
        this.today = today;
        this.clocks = clocks;
        this.terms = terms;
        this.records = records;
        this.log = log;
    }

    /** All clocks of the case in their order. */
    public List<PlacementClock> of(String caseNumber) {
        return clocks.findByCaseNumberOrderByClockNo(caseNumber);
    }

    /** The clock that runs or rests; empty without one. */
    public Optional<PlacementClock> current(String caseNumber) {
        return clocks.findFirstByCaseNumberOrderByClockNoDesc(caseNumber)
                .filter(clock -> clock.status() != Status.STOPPED);
    }

    /** The first clock, where the policy gives a limit. */
    void begin(Assistance of) {
        PolicyPack pack = records.policy(of);
        terms.first(of, pack).ifPresent(term -> add(of, pack, term));
    }

    /** Job loss: a fresh clock, or the days that were left, as the policy says. The old clock stays with its result. */
    void beginAgain(Assistance of, LocalDate day) {
        PolicyPack pack = records.policy(of);
        Optional<PlacementClock> last = clocks.findFirstByCaseNumberOrderByClockNoDesc(of.caseNumber());
        boolean goesOn = pack.choice(PolicyList.PLACEMENT_AFTER_LOSS, CONTINUE).isPresent();
        Optional<ClockTerm> term = goesOn && last.isPresent()
                ? last.map(old -> ClockTerm.resumed(day, old.daysLeftAtStop()))
                : terms.term(of, pack, day);
        term.ifPresent(counted -> add(of, pack, counted));
    }

    /**
     * Gives the case the days of its family, or of another limit that holds from now on; a clock that has these days stays.
     *
     * @param day on which the old clock stops
     */
    public void replace(String caseNumber, ClockTerm term, LocalDate day) {
        Assistance of = records.get(caseNumber);
        PolicyPack pack = records.policy(of);
        Optional<PlacementClock> running = current(caseNumber);
        LocalDate due = terms.movedOn(pack).apply(term.lastDay());
        if (running.filter(clock ->
                        clock.status() == Status.RUNNING && clock.dueDay().equals(due))
                .isPresent()) {
            return;
        }
        running.ifPresent(clock -> clock.replaced(day));
        add(of, pack, term);
    }

    private void add(Assistance of, PolicyPack pack, ClockTerm term) {
        int number = clocks.findByCaseNumberOrderByClockNo(of.caseNumber()).size() + 1;
        clocks.save(new PlacementClock(
                of.caseNumber(),
                number,
                terms.kind(of),
                term,
                terms.movedOn(pack).apply(term.lastDay())));
    }

    void placed(String caseNumber, LocalDate day) {
        current(caseNumber).ifPresent(clock -> clock.placed(day));
    }

    /** The helper says what is done in the days that are left. */
    public void hastened(String caseNumber, String measures, Officer officer) {
        log.record(caseNumber, "clock-reminder", LocalDate.now(today), "临期安置提醒已办理", measures, officer);
    }

    /** Reasons for which the policy lets this case's clock be paused. */
    public List<Choice> pauseReasons(String caseNumber) {
        return records.policy(records.get(caseNumber)).choices(PolicyList.PLACEMENT_PAUSES);
    }

    /**
     * Pauses the clock while assistance goes on.
     *
     * @param reviewDay when somebody has to look again
     */
    public void pause(
            String caseNumber, LocalDate day, String reason, LocalDate reviewDay, String note, Officer officer) {
        Choice why = pauseReasons(caseNumber).stream()
                .filter(choice -> choice.code().equals(reason))
                .findFirst()
                .orElseThrow(() -> new InputRejected("reason", "请选择政策规定的中止情形。"));
        running(caseNumber).pause(day, why.code(), why.name(), reviewDay);
        log.record(caseNumber, "clock-paused", day, "安置期限中止计算：" + why.name(), note, officer);
    }

    public void prolongPause(String caseNumber, LocalDate reviewDay, LocalDate today, String note, Officer officer) {
        running(caseNumber).prolongPause(reviewDay);
        log.record(caseNumber, "clock-pause-prolonged", today, "安置期限继续中止，" + reviewDay + "再次核查", note, officer);
    }

    public void resume(String caseNumber, LocalDate day, String note, Officer officer) {
        PlacementClock clock = running(caseNumber);
        resume(caseNumber, clock, day);
        log.record(caseNumber, "clock-resumed", day, "安置期限恢复计算，至" + clock.dueDay() + "届满", note, officer);
    }

    private PlacementClock running(String caseNumber) {
        return current(caseNumber).orElseThrow(() -> new RuleRefused("no-clock", "本案没有正在计算的安置期限。"));
    }

    /** A clock that runs within its days rests; an overdue one stays overdue, a paused one stays paused. */
    void rest(String caseNumber, LocalDate day, String reasonCode, String reasonName) {
        current(caseNumber)
                .filter(clock -> clock.status() == Status.RUNNING && !clock.overdue(day))
                .ifPresent(clock -> clock.pause(
                        day.isBefore(clock.startDay()) ? clock.startDay() : day, reasonCode, reasonName, null));
    }

    void restForGood(String caseNumber, LocalDate day) {
        rest(caseNumber, day, ENDED, "帮扶结束");
    }

    void wakeFromEnd(String caseNumber, LocalDate day) {
        wake(caseNumber, day, ENDED);
    }

    /** Goes on with the days that were left, if it rests for that reason. */
    void wake(String caseNumber, LocalDate day, String reasonCode) {
        current(caseNumber)
                .filter(clock -> clock.pauseReason().filter(reasonCode::equals).isPresent())
                .ifPresent(clock -> resume(caseNumber, clock, day));
    }

    private void resume(String caseNumber, PlacementClock clock, LocalDate day) {
        clock.resume(day, terms.movedOn(records.policy(records.get(caseNumber))));
    }
}
