import type {} from '@mui/material/themeCssVarsAugmentation';
import { createTheme } from '@mui/material/styles';
import { components } from './themeComponents.ts';

type VmStateColours = Record<'RUNNING' | 'STOPPED' | 'SUSPENDED' | 'UNKNOWN' | 'DELETED', string>;

declare module '@mui/material/styles' {
  interface Palette {
    /** Colours of VM states, as text and icon on paper: 4.5:1 in both modes. */
    state: VmStateColours;
    /** Behind the pages: a shade away from paper. */
    canvas: string;
    /** Behind the navigation's entry for the page that is open. */
    selectedEntry: string;
  }
  interface PaletteOptions {
    state?: VmStateColours;
    canvas?: string;
    selectedEntry?: string;
  }
}

// The system's own faces: nothing to download, and Chinese is set in a face made for it.
const fontFamily = [
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  'Roboto',
  '"Noto Sans"',
  '"Helvetica Neue"',
  'Arial',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  'sans-serif',
].join(', ');

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'class' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0b6170', light: '#2f8494', dark: '#06434e', contrastText: '#ffffff' },
        secondary: { main: '#4b5b66' },
        success: { main: '#1a7440' },
        warning: { main: '#945a00' },
        error: { main: '#b3261e' },
        info: { main: '#1d5fa6' },
        text: { primary: '#17242b', secondary: '#52626b' },
        background: { default: '#f4f6f7', paper: '#ffffff' },
        divider: '#dfe5e8',
        canvas: '#f4f6f7',
        selectedEntry: '#e3f0f2',
        state: {
          RUNNING: '#1a7440',
          STOPPED: '#5a6872',
          SUSPENDED: '#945a00',
          UNKNOWN: '#b3261e',
          DELETED: '#5a6872',
        },
      },
    },
    dark: {
      palette: {
        primary: { main: '#6cc5d4', light: '#97d9e4', dark: '#3fa3b4', contrastText: '#06232a' },
        secondary: { main: '#a9b8c1' },
        success: { main: '#6fce94' },
        warning: { main: '#e9b357' },
        error: { main: '#ff8f86' },
        info: { main: '#86b9f2' },
        text: { primary: '#e6edf0', secondary: '#a3b3bc' },
        background: { default: '#10181d', paper: '#172127' },
        divider: '#2b3840',
        canvas: '#10181d',
        selectedEntry: '#1d343c',
        state: {
          RUNNING: '#6fce94',
          STOPPED: '#a3b3bc',
          SUSPENDED: '#e9b357',
          UNKNOWN: '#ff8f86',
          DELETED: '#a3b3bc',
        },
      },
    },
  },
  shape: { borderRadius: 8 },
  typography: {
    fontFamily,
    fontSize: 14,
    h1: { fontSize: '1.5rem', fontWeight: 650, letterSpacing: '-0.01em', lineHeight: 1.3 },
    h2: { fontSize: '1.125rem', fontWeight: 650, lineHeight: 1.4 },
    h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
    subtitle1: { fontSize: '0.9375rem', fontWeight: 600 },
    subtitle2: { fontSize: '0.875rem', fontWeight: 600 },
    body1: { fontSize: '0.9375rem', lineHeight: 1.55 },
    body2: { fontSize: '0.875rem', lineHeight: 1.5 },
    caption: { fontSize: '0.8125rem', lineHeight: 1.45 },
    button: { textTransform: 'none', fontWeight: 600 },
    overline: { fontSize: '0.75rem', fontWeight: 600, letterSpacing: '0.06em', lineHeight: 1.8 },
  },
  components,
});
