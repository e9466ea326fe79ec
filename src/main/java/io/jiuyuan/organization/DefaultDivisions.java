package io.jiuyuan.organization;

import io.jiuyuan.organization.domain.OrgUnit;
import io.jiuyuan.organization.domain.OrgUnitRepository;
import io.jiuyuan.organization.domain.PlacementRepository;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultDivisions implements Divisions {

    private static final int REGION_DIGITS = 2;

    private final OrgUnitRepository units;
    private final PlacementRepository placements;
    private final RecentUnits recent;
    private final AuditTrail audit;
    private final Clock clock;

    DefaultDivisions(
            OrgUnitRepository units,
            PlacementRepository placements,
            RecentUnits recent,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.placements = placements;
        this.recent = recent;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Result importCsv(byte[] csv, LocalDate from, boolean closeMissing) {
        DivisionCsv file = DivisionCsv.parse(csv);
        Set<String> regions = file.rows().stream()
                .map(row -> row.code())
                .filter(code -> code.matches("[0-9]{2,}"))
                .map(code -> code.substring(0, REGION_DIGITS))
                .collect(Collectors.toSet());
        DivisionTree tree = load(regions, from == null ? today() : from);
        DivisionImport run = new DivisionImport(tree, from, today());
        Result result = run.apply(file, closeMissing);
        store(tree);
        recordImport(result, regions);
        return result;
    }

    @Override
    public void move(String code, String newParentCode, LocalDate from) {
        requireNotPast(from);
        DivisionTree tree = load(regionsOf(code, newParentCode), from);
        OrgUnit unit = require(tree, code);
        OrgUnit parent = require(tree, newParentCode);
        if (unit.tier() == Tier.CITY || parent.tier().ordinal() != unit.tier().ordinal() - 1) {
            throw new RuleRefused(
                    "tiers-do-not-fit",
                    unit.tier().label() + "“" + unit.name() + "”不能划归"
                            + parent.tier().label() + "“" + parent.name() + "”");
        }
        requireOpen(unit, from);
        requireOpen(parent, from);
        requireNoLaterChange(tree, code, newParentCode);
        tree.hang(code, newParentCode);
        store(tree);
        audit.record("unit-moved", code, "自" + from + "起划归" + newParentCode);
    }

    @Override
    public void close(String code, String successorCode, LocalDate lastDay) {
        LocalDate next = lastDay.plusDays(1);
        requireNotPast(next);
        DivisionTree tree = load(successorCode == null ? regionsOf(code) : regionsOf(code, successorCode), next);
        OrgUnit unit = require(tree, code);
        requireOpen(unit, lastDay);
        List<OrgUnit> below = tree.openChildren(code);
        if (successorCode == null) {
            if (!below.isEmpty()) {
                throw new RuleRefused(
                        "open-units-below", "“" + unit.name() + "”下还有" + below.size() + "个单位，请先调整或指定承接单位");
            }
        } else {
            OrgUnit successor = require(tree, successorCode);
            requireOpen(successor, next);
            if (successor.tier() != unit.tier() || tree.isBelow(successorCode, code)) {
                throw new RuleRefused("tiers-do-not-fit", "承接单位应是与“" + unit.name() + "”同级的另一单位");
            }
            requireNoLaterChange(tree, code, successorCode);
            below.forEach(child -> tree.hang(child.code(), successorCode));
            tree.hang(code, successorCode);
        }
        unit.close(lastDay);
        store(tree);
        audit.record("unit-closed", code, "至" + lastDay + (successorCode == null ? "" : "，由" + successorCode + "承接"));
    }

    /** A list that is loaded again at each start and changes nothing is not worth an entry. */
    private void recordImport(Result result, Set<String> regions) {
        int changes = result.created() + result.renamed() + result.moved() + result.reopened() + result.closed();
        if (changes > 0) {
            audit.record(
                    "divisions-imported",
                    regions.stream().sorted().collect(Collectors.joining(",")),
                    "新增%d，更名%d，划转%d，恢复%d，撤销%d"
                            .formatted(
                                    result.created(),
                                    result.renamed(),
                                    result.moved(),
                                    result.reopened(),
                                    result.closed()));
        }
    }

    private DivisionTree load(Collection<String> regions, LocalDate day) {
        UnitMemo.changes(today(), recent);
        List<OrgUnit> stored = regions.stream()
                .flatMap(region -> units.findByCodeStartingWith(region).stream())
                .toList();
        return new DivisionTree(
                day,
                stored,
                regions.stream()
                        .flatMap(region -> placements.inForceOrLater("/" + region + "%", day).stream())
                        .toList());
    }

    private void store(DivisionTree tree) {
        tree.settle();
        units.saveAll(tree.addedUnits());
        placements.saveAll(tree.addedPlacements());
        UnitMemo.changes(today(), recent);
    }

    private static Set<String> regionsOf(String... codes) {
        return List.of(codes).stream()
                .map(code -> code.substring(0, Math.min(REGION_DIGITS, code.length())))
                .collect(Collectors.toSet());
    }

    private static OrgUnit require(DivisionTree tree, String code) {
        return tree.find(code).orElseThrow(() -> new NotFound("没有代码为“" + code + "”的单位"));
    }

    private static void requireOpen(OrgUnit unit, LocalDate day) {
        if (!unit.isOpenOn(day)) {
            throw new RuleRefused("unit-closed", "“" + unit.name() + "”在" + day + "不是有效单位");
        }
    }

    private static void requireNoLaterChange(DivisionTree tree, String code, String newParentCode) {
        if (tree.hasLaterChange(code, newParentCode)) {
            throw new RuleRefused("later-change", "已登记更晚生效的区划调整，请先核对生效日期");
        }
    }

    private void requireNotPast(LocalDate day) {
        if (day.isBefore(today())) {
            throw new RuleRefused("in-the-past", "区划调整的生效日期不能早于今天");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
