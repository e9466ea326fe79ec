package io.jiuyuan.disbursement;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code jiuyuan.disbursement}: what a city or its bank decides, and no policy names.
 *
 * @param sources codes of the sources of money with their Chinese names
 * @param layouts place of more file layouts, beside those that ship; empty without
 * @param defaultLayout of a district that has none of its own
 * @param districtLayouts layout by district code
 * @param payers by district code: from which account a district pays; files of ISO 20022 name it
 */
@ConfigurationProperties("jiuyuan.disbursement")
public record DisbursementSettings(
        @DefaultValue Map<String, String> sources,
        @DefaultValue("") String layouts,
        @DefaultValue("bank-csv") String defaultLayout,
        @DefaultValue Map<String, String> districtLayouts,
        @DefaultValue Map<String, Payer> payers) {

    /** @param bankCode 12 digits of the payment system, null when not needed */
    public record Payer(String name, String account, String bankName, String bankCode) {}

    public String layoutOf(String districtCode) {
        return districtLayouts.getOrDefault(districtCode, defaultLayout);
    }
}
