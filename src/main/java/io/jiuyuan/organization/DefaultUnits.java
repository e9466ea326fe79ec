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
    private final Clock clock;

    DefaultUnits(PlacementRepository placements, Clock clock) {
        this.placements = placements;
        this.clock = clock;
    }

    @Override
    public Optional<Unit> find(String code) {
        return placed(code).map(DefaultUnits::unit);
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
        return placed(code).map(placed -> placed.placement().path());
    }

    private Optional<PlacedUnit> placed(String code) {
        if (code == null) {
            return Optional.empty();
        }
        return read(List.of(code)).get(code);
    }

    /** Reads those that the transaction does not know yet. */
    private Map<String, Optional<PlacedUnit>> read(List<String> codes) {
        Map<String, Optional<PlacedUnit>> known = UnitMemo.ofTransaction(today());
        List<String> unknown =
                codes.stream().filter(code -> !known.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(code -> known.put(code, Optional.empty()));
            begun(unknown).forEach(placed -> known.put(placed.unit().code(), Optional.of(placed)));
        }
        return known;
    }

    private List<PlacedUnit> begun(List<String> codes) {
        return codes.size() == 1 ? placements.begun(codes.get(0), today()) : placements.begun(codes, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Unit unit(PlacedUnit placed) {
        return new Unit(
                placed.unit().code(),
                placed.unit().name(),
                placed.placement().fullName(),
                placed.unit().tier(),
                placed.placement().parentCode(),
                placed.unit().validFrom(),
                placed.unit().validTo());
    }
}
