package io.jiuyuan.organization;

import io.jiuyuan.organization.domain.PlacedUnit;
import io.jiuyuan.organization.domain.Placement;
import io.jiuyuan.organization.domain.PlacementRepository;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultUnits implements Units {

    private final PlacementRepository placements;
    private final RecentUnits recent;
    private final Clock clock;

    DefaultUnits(PlacementRepository placements, RecentUnits recent, Clock clock) {
        this.placements = placements;
        this.recent = recent;
        this.clock = clock;
    }

    @Override
    public Optional<Unit> find(String code) {
        return known(code).map(KnownUnit::unit);
    }

    @Override
    public Unit get(String code) {
        return find(code).orElseThrow(() -> new NotFound("没有代码为“" + code + "”的单位"));
    }

    @Override
    public Optional<Unit> atTier(String code, Tier tier) {
        return path(code).flatMap(path -> {
            List<String> codes = Placement.codes(path);
            read(codes);
            for (int i = codes.size() - 1; i >= 0; i--) {
                Optional<Unit> unit = find(codes.get(i)).filter(u -> u.tier() == tier);
                if (unit.isPresent()) {
                    return unit;
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public List<Unit> children(String code) {
        return placements.children(code, today()).stream()
                .map(DefaultUnits::unit)
                .toList();
    }

    @Override
    public Page<Unit> children(String parentCode, Pageable page) {
        Page<PlacedUnit> found = parentCode == null
                ? placements.pageOfCities(today(), page)
                : placements.pageOfChildren(parentCode, today(), page);
        return found.map(DefaultUnits::unit);
    }

    @Override
    public Page<Unit> search(String ancestorCode, String namePart, Pageable page) {
        String path = ancestorCode == null ? "/" : path(ancestorCode).orElse("/" + ancestorCode + "/");
        return placements
                .search(path + "%", "%" + Like.escape(namePart) + "%", today(), page)
                .map(DefaultUnits::unit);
    }

    @Override
    public boolean isWithin(String code, String ancestorCode) {
        return path(code)
                .map(path -> Placement.codes(path).contains(ancestorCode))
                .orElse(false);
    }

    @Override
    public List<String> movedInto(String ancestorCode) {
        return path(ancestorCode)
                .map(path -> placements.movedBelow(path + "%", ancestorCode + "%", today()))
                .orElse(List.of());
    }

    private Optional<String> path(String code) {
        return known(code).map(KnownUnit::path);
    }

    private Optional<KnownUnit> known(String code) {
        if (code == null) {
            return Optional.empty();
        }
        return read(List.of(code)).get(code);
    }

    /** Reads those that nobody has read just now. */
    private Map<String, Optional<KnownUnit>> read(List<String> codes) {
        LocalDate today = today();
        UnitMemo memo = UnitMemo.asOf(today);
        Map<String, Optional<KnownUnit>> known = memo.known();
        List<String> unknown = codes.stream()
                .filter(code -> !known.containsKey(code))
                .filter(code -> memo.changing() || !isRecent(code, today, known))
                .toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(code -> known.put(code, Optional.empty()));
            begun(unknown).forEach(placed -> known.put(placed.unit().code(), Optional.of(KnownUnit.of(placed))));
            if (!memo.changing()) {
                unknown.forEach(code -> recent.keep(code, today, known.get(code)));
            }
        }
        return known;
    }

    private boolean isRecent(String code, LocalDate today, Map<String, Optional<KnownUnit>> known) {
        Optional<KnownUnit> unit = recent.find(code, today);
        if (unit == null) {
            return false;
        }
        known.put(code, unit);
        return true;
    }

    private List<PlacedUnit> begun(List<String> codes) {
        return codes.size() == 1 ? placements.begun(codes.get(0), today()) : placements.begun(codes, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Unit unit(PlacedUnit placed) {
        return KnownUnit.of(placed).unit();
    }
}
