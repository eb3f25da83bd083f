import type { ThemeConfig } from "antd";
import { palette } from "./palette.ts";

/** Sizes of type: ordinary, and large (大字模式) for tired eyes. The factor multiplies every measure. */
export const typeScale = { normal: 1, large: 1.25 } as const;
export type TypeSize = keyof typeof typeScale;

/** System fonts that hold all Chinese characters in use; nothing is downloaded. */
export const fontFamily =
  '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",' +
  '"Noto Sans Mongolian",system-ui,sans-serif';

/** Our one theme for Ant Design, at a size of type; without motion for those who asked their system for none. */
export function themeOf(size: TypeSize, motion: boolean): ThemeConfig {
  const scale = typeScale[size];
  const px = (value: number) => Math.round(value * scale);
  return {
    cssVar: { key: "tz" },
    hashed: false,
    token: {
      fontFamily,
      fontSize: px(15),
      controlHeight: px(36),
      sizeUnit: 4 * scale,
      borderRadius: 4,
      lineWidth: 1,
      wireframe: false,
      motion,
      motionDurationFast: "0.08s",
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.16s",
      colorPrimary: palette.dai,
      colorPrimaryHover: palette.daiHover,
      colorPrimaryActive: palette.daiActive,
      colorPrimaryBg: palette.daiSoft,
      colorInfo: palette.dai,
      colorInfoBg: palette.daiSoft,
      colorLink: palette.dai,
      colorLinkHover: palette.daiHover,
      colorLinkActive: palette.daiActive,
      colorError: palette.cinnabar,
      colorErrorHover: palette.cinnabarHover,
      colorErrorActive: palette.cinnabarActive,
      colorErrorBg: palette.cinnabarSoft,
      colorWarning: palette.ochre,
      colorWarningBg: palette.ochreSoft,
      colorSuccess: palette.pine,
      colorSuccessBg: palette.pineSoft,
      colorTextBase: palette.ink,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorTextDescription: palette.inkFaint,
      colorTextPlaceholder: palette.inkFaint,
      colorBgLayout: palette.paper,
      colorBorder: palette.rule,
      colorBorderSecondary: palette.hairline,
      colorSplit: palette.hairline,
      boxShadow: "0 6px 20px rgb(27 37 48 / 0.14)",
      boxShadowSecondary: "0 6px 20px rgb(27 37 48 / 0.14)",
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", fontWeight: 500 },
      Drawer: { paddingLG: px(20) },
      Form: { verticalLabelPadding: `0 0 ${px(6)}px`, itemMarginBottom: px(20) },
      Modal: { titleFontSize: px(17) },
      Select: { optionSelectedBg: palette.daiSoft },
      Tabs: { horizontalItemGutter: px(24), inkBarColor: palette.cinnabar, titleFontSize: px(15) },
    },
  };
}
