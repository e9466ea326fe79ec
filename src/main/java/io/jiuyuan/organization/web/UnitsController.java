package io.jiuyuan.organization.web;

import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/units")
@Tag(name = "机构", description = "机构与行政区划")
class UnitsController {

    private final Units units;

    UnitsController(Units units) {
        this.units = units;
    }

    @GetMapping
    @Operation(summary = "下级单位；填写 q 时按名称在全部下级中查找，不填 parent 时从市一级开始")
    Listing<UnitView> list(
            @RequestParam(required = false) String parent,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        boolean searching = q != null && !q.isBlank();
        return Listing.of((searching
                        ? units.search(parent, q.strip(), Listing.page(page, size))
                        : units.children(parent, Listing.page(page, size)))
                .map(UnitView::of));
    }

    @GetMapping("/{code}")
    @Operation(summary = "按代码查单位")
    UnitView get(@PathVariable String code) {
        return UnitView.of(units.get(code));
    }

    record UnitView(
            String code,
            String name,
            String fullName,
            String tier,
            String tierName,
            String parentCode,
            String validFrom,
            String validTo) {

        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.code(),
                    unit.name(),
                    unit.fullName(),
                    unit.tier().name(),
                    unit.tier().label(),
                    unit.parentCode(),
                    unit.validFrom().toString(),
                    unit.validTo() == null ? null : unit.validTo().toString());
        }
    }
}
