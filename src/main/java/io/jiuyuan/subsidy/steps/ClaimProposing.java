package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision.What;
import io.jiuyuan.subsidy.domain.ClaimFiling;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimStep;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 免申即享 (C3): what the system found is a claim only when the person has said so; who asked, how and when is on record (K3). */
@Component
public class ClaimProposing {

    private final ClaimRecords records;
    private final ClaimPlaces places;
    private final Recognitions recognitions;
    private final Units units;
    private final ClaimMessages messages;
    private final Clock clock;

    ClaimProposing(
            ClaimRecords records,
            ClaimPlaces places,
            Recognitions recognitions,
            Units units,
            ClaimMessages messages,
            Clock clock) {
        this.records = records;
        this.places = places;
        this.recognitions = recognitions;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** Who asks the person: the community that knows the case, and the street. */
    public List<String> groups(Claim of) {
        Set<String> groups = new LinkedHashSet<>();
        records.lines(of).stream()
                .map(ClaimLine::caseNumber)
                .filter(number -> number != null)
                .findFirst()
                .flatMap(recognitions::find)
                .flatMap(state -> units.atTier(state.unitCode(), Tier.COMMUNITY))
                .map(Unit::code)
                .map(places::group)
                .ifPresent(groups::add);
        groups.add(places.group(of.units().acceptUnit()));
        return List.copyOf(groups);
    }

    /** Tells the person what was found and that somebody will ask. */
    public void announce(Claim of) {
        messages.proposed(of);
    }

    /** @param channel how the person was asked, in Chinese */
    public void confirm(String claimNumber, Officer officer, String channel, String opinion) {
        Claim of = records.lock(claimNumber);
        of.confirm(new ClaimFiling(
                of.filing().channel(),
                officer.username(),
                officer.name(),
                clock.instant(),
                null,
                of.filing().remarks()));
        String text = "已" + channel + "征询，本人同意申领" + (opinion == null ? "" : "。" + opinion);
        records.record(of, ClaimStep.PROPOSAL, officer, of.units().acceptUnit(), What.of("confirm", "本人确认申领", text));
    }
}
